/** `[!DNL Commerce]` → `Commerce`: a name that the page keeps from being translated. Undefined for any other text. */
export const protectedName = (text: string): string | undefined => /^\[!\w+\s+([^\]]+)\]$/.exec(text)?.[1]
