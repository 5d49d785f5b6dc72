/** Spellings that one language has often and the other hardly ever: for words too short for statistics to tell. */
export const tellingSpelling: Readonly<Record<string, RegExp>> = {
  nl: /aa[a-z]|uu[a-z]|ij|[^aeiou]tie(?:s|f|ve)?$|entie|heid|lijk|eeu|euw|auw|oei|ieu|ooi|zw|[sc]hr?ij|eer[td]$|erij|baar|^ge[bdgpw][aeiou]+.*[dt]$/,
  en: /th|sh|[^aeiou]y$|ough|tion|ck|wh|ould|ea[dlmnrst]|ing$|ity|ness|[aeiou]ve$/,
}
