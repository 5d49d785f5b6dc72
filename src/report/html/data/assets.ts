// Generated from src/report/html/assets by scripts/compile-report-assets.mjs; do not edit by hand.
export const style = `/* Components of the NL Design System (EUPL-1.2), theme and layout of Tweeluik (EUPL-1.2). */
.nl-code-block{background-color:var(--nl-code-block-background-color);border-radius:var(--nl-code-block-border-radius);color:var(--nl-code-block-color);display:block;font-family:var(--nl-code-block-font-family,monospace),monospace;font-size:var(--nl-code-block-font-size);hyphens:none;line-height:var(--nl-code-block-line-height);padding-block:var(--nl-code-block-padding-block);padding-inline:var(--nl-code-block-padding-inline);white-space:pre-wrap}
.nl-code-block--nowrap{inline-size:fit-content;white-space:pre}
.nl-code-block--overflow{overflow-x:auto;overflow-inline:auto;white-space:pre}
.nl-code-block__code{font-family:inherit;font-size:inherit}
.nl-code{background-color:var(--nl-code-background-color);color:var(--nl-code-color);font-family:var(--nl-code-font-family,monospace),monospace;font-size:var(--nl-code-font-size,inherit);hyphens:none;white-space:pre-wrap}
.nl-data-badge{background-color:var(--nl-data-badge-background-color);border-color:var(--nl-data-badge-border-color,currentColor);border-radius:var(--nl-data-badge-border-radius,0);border-style:solid;border-width:var(--nl-data-badge-border-width,1px);box-sizing:border-box;color:var(--nl-data-badge-color);display:inline-block;font-family:var(--nl-data-badge-font-family);font-size:var(--nl-data-badge-font-size);font-weight:var(--nl-data-badge-font-weight);line-height:var(--nl-data-badge-line-height);max-block-size:max-content;max-inline-size:max-content;min-block-size:var(--nl-data-badge-min-block-size);min-inline-size:var(--nl-data-badge-min-inline-size);padding-block:var(--nl-data-badge-padding-block);padding-inline:var(--nl-data-badge-padding-inline);text-decoration:none}
@media screen and (forced-colors: active){.nl-data-badge{border-color:currentColor;border-width:min(var(--nl-data-badge-border-width,1px),1px)}}
.nl-heading{break-after:avoid;break-inside:avoid}
.nl-heading--level-1{color:var(--nl-heading-level-1-color,inherit);font-family:var(--nl-heading-level-1-font-family);font-size:var(--nl-heading-level-1-font-size,revert);font-weight:var(--nl-heading-level-1-font-weight,bold);line-height:var(--nl-heading-level-1-line-height);margin-block-end:var(--nl-heading-level-1-margin-block-end,revert);margin-block-start:var(--nl-heading-level-1-margin-block-start,revert)}
.nl-heading--level-2{color:var(--nl-heading-level-2-color,inherit);font-family:var(--nl-heading-level-2-font-family);font-size:var(--nl-heading-level-2-font-size,revert);font-weight:var(--nl-heading-level-2-font-weight,bold);line-height:var(--nl-heading-level-2-line-height);margin-block-end:var(--nl-heading-level-2-margin-block-end,revert);margin-block-start:var(--nl-heading-level-2-margin-block-start,revert)}
.nl-heading--level-3{color:var(--nl-heading-level-3-color,inherit);font-family:var(--nl-heading-level-3-font-family);font-size:var(--nl-heading-level-3-font-size,revert);font-weight:var(--nl-heading-level-3-font-weight,bold);line-height:var(--nl-heading-level-3-line-height);margin-block-end:var(--nl-heading-level-3-margin-block-end,revert);margin-block-start:var(--nl-heading-level-3-margin-block-start,revert)}
.nl-heading--level-4{color:var(--nl-heading-level-4-color,inherit);font-family:var(--nl-heading-level-4-font-family);font-size:var(--nl-heading-level-4-font-size,revert);font-weight:var(--nl-heading-level-4-font-weight,bold);line-height:var(--nl-heading-level-4-line-height);margin-block-end:var(--nl-heading-level-4-margin-block-end,revert);margin-block-start:var(--nl-heading-level-4-margin-block-start,revert)}
.nl-heading--level-5{color:var(--nl-heading-level-5-color,inherit);font-family:var(--nl-heading-level-5-font-family);font-size:var(--nl-heading-level-5-font-size,revert);font-weight:var(--nl-heading-level-5-font-weight,bold);line-height:var(--nl-heading-level-5-line-height);margin-block-end:var(--nl-heading-level-5-margin-block-end,revert);margin-block-start:var(--nl-heading-level-5-margin-block-start,revert)}
.nl-heading--level-6{color:var(--nl-heading-level-6-color,inherit);font-family:var(--nl-heading-level-6-font-family);font-size:var(--nl-heading-level-6-font-size,revert);font-weight:var(--nl-heading-level-6-font-weight,bold);line-height:var(--nl-heading-level-6-line-height);margin-block-end:var(--nl-heading-level-6-margin-block-end,revert);margin-block-start:var(--nl-heading-level-6-margin-block-start,revert)}
.nl-link:any-link{--_nl-link-forced-colors-color: LinkText;color:var(--_nl-link-state-color,var(--nl-link-color,var(--_nl-link-forced-colors-color)));text-decoration-color:var(--_nl-link-state-text-decoration-color,var(--nl-link-text-decoration-color,currentcolor));text-decoration-line:var(--_nl-link-state-text-decoration-line,var(--nl-link-text-decoration-line,underline));text-decoration-skip-ink:all;text-decoration-thickness:max(var(--_nl-link-state-text-decoration-thickness,var(--nl-link-text-decoration-thickness)),1px);text-underline-offset:var(--nl-link-text-underline-offset)}
.nl-link:any-link:hover{--_nl-link-forced-colors-color: LinkText;--_nl-link-state-color: var(--nl-link-hover-color);--_nl-link-state-text-decoration-line: var(--nl-link-hover-text-decoration-line);--_nl-link-state-text-decoration-thickness: var(--nl-link-hover-text-decoration-thickness);text-decoration-skip-ink:none}
.nl-link:any-link:active{--_nl-link-forced-colors-color: ActiveText;--_nl-link-state-color: var(--nl-link-active-color)}
.nl-link--current:any-link{cursor:var(--nl-link-current-cursor,normal)}
.nl-link--inline-box:any-link{color:unset;display:inline-block;text-decoration-line:unset;text-decoration-skip-ink:unset;text-decoration-thickness:unset;text-underline-offset:unset}
.nl-link--disabled{--_nl-link-forced-colors-color: GrayText;--_nl-link-state-color: var(--nl-link-disabled-color);cursor:var(--nl-link-disabled-cursor,not-allowed);text-decoration-line:none}
.nl-mark{background-color:var(--nl-mark-background-color,revert);color:var(--nl-mark-color,revert)}
@media(forced-colors: active){.nl-mark{--nl-mark-background-color: Highlight;--nl-mark-color: HighlightText}}
.nl-paragraph{color:var(--nl-paragraph-color,inherit);font-family:var(--nl-paragraph-font-family,inherit);font-size:var(--nl-paragraph-font-size,inherit);font-weight:var(--nl-paragraph-font-weight,inherit);line-height:var(--nl-paragraph-line-height,inherit);margin-block-end:var(--nl-paragraph-margin-block-end,revert);margin-block-start:var(--nl-paragraph-margin-block-start,revert)}
.nl-paragraph--lead{font-size:var(--nl-paragraph-lead-font-size,var(--nl-paragraph-font-size,inherit));font-weight:var(--nl-paragraph-lead-font-weight,var(--nl-paragraph-font-weight,inherit));line-height:var(--nl-paragraph-lead-line-height,var(--nl-paragraph-line-height,inherit));margin-block-end:var(--nl-paragraph-lead-margin-block-end,var(--nl-paragraph-margin-block-end,revert));margin-block-start:var(--nl-paragraph-lead-margin-block-start,var(--nl-paragraph-margin-block-start,revert))}
.nl-paragraph__lead{font-weight:inherit}
.nl-skip-link{align-items:center;background-color:var(--nl-skip-link-background-color,CanvasText);box-sizing:border-box;color:var(--nl-skip-link-color,LinkText);display:inline-flex;font-size:var(--nl-skip-link-font-size);justify-content:center;line-height:var(--nl-skip-link-line-height);max-inline-size:calc(100% - 2*var(--_nl-skip-link-inset,0));min-block-size:var(--nl-skip-link-min-block-size,44px);min-inline-size:var(--nl-skip-link-min-inline-size,44px);padding-block:var(--nl-skip-link-padding-block);padding-inline:var(--nl-skip-link-padding-inline);text-decoration-thickness:max(var(--nl-skip-link-text-decoration-thickness,0px),initial);text-underline-offset:var(--nl-skip-link-text-underline-offset,initial)}
.nl-skip-link--visible-on-focus{inset-block-start:-200%;position:fixed}
.nl-skip-link--visible-on-focus:focus{--_nl-skip-link-inset: 2px;inset-block-start:var(--_nl-skip-link-inset,0);inset-inline-start:var(--_nl-skip-link-inset,0);position:fixed}
.nl-skip-link--visible{--_nl-skip-link-inset: 2px;inset-block-start:var(--_nl-skip-link-inset,0);inset-inline-start:var(--_nl-skip-link-inset,0);position:fixed}
.utrecht-alert{background-color:var(--_utrecht-alert-background-color,var(--utrecht-alert-background-color));border-color:var(--_utrecht-alert-border-color,var(--utrecht-alert-border-color));border-radius:var(--utrecht-alert-border-radius,0);border-style:solid;border-width:var(--_utrecht-alert-border-width,var(--utrecht-alert-border-width,0));color:var(--_utrecht-alert-color,var(--utrecht-alert-color));column-gap:var(--utrecht-alert-column-gap);display:flex;flex-direction:row;margin-block-end:calc(var(--utrecht-space-around,0)*var(--utrecht-alert-margin-block-end,0));margin-block-start:calc(var(--utrecht-space-around,0)*var(--utrecht-alert-margin-block-start,0));padding-block-end:var(--utrecht-alert-padding-block-end);padding-block-start:var(--utrecht-alert-padding-block-start);padding-inline-end:var(--utrecht-alert-padding-inline-end);padding-inline-start:var(--utrecht-alert-padding-inline-start)}
.utrecht-alert__icon{--utrecht-icon-color:var(--_utrecht-alert-icon-color,var(--utrecht-alert-icon-color));--utrecht-icon-size:var(--utrecht-alert-icon-size);--utrecht-icon-inset-block-start:var(--utrecht-alert-icon-inset-block-start)}
.utrecht-alert__content{display:flex;flex-direction:column;row-gap:var(--utrecht-alert-content-row-gap)}
.utrecht-alert__message{--utrecht-heading-color:var(--utrecht-alert-color);--utrecht-paragraph-color:var(--utrecht-alert-color);display:flex;flex-direction:column;row-gap:var(--utrecht-alert-message-row-gap)}
.utrecht-alert--info{--_utrecht-alert-icon-color:var(--utrecht-alert-icon-info-color);--_utrecht-alert-background-color:var(--utrecht-alert-info-background-color);--_utrecht-alert-border-color:var(--utrecht-alert-info-border-color);--_utrecht-alert-border-width:var(--utrecht-alert-info-border-width);--_utrecht-alert-color:var(--utrecht-alert-info-color)}
.utrecht-alert--ok{--_utrecht-alert-icon-color:var(--utrecht-alert-icon-ok-color);--_utrecht-alert-background-color:var(--utrecht-alert-ok-background-color);--_utrecht-alert-border-color:var(--utrecht-alert-ok-border-color);--_utrecht-alert-border-width:var(--utrecht-alert-ok-border-width);--_utrecht-alert-color:var(--utrecht-alert-ok-color)}
.utrecht-alert--warning{--_utrecht-alert-icon-color:var(--utrecht-alert-icon-warning-color);--_utrecht-alert-background-color:var(--utrecht-alert-warning-background-color);--_utrecht-alert-border-color:var(--utrecht-alert-warning-border-color);--_utrecht-alert-border-width:var(--utrecht-alert-warning-border-width);--_utrecht-alert-color:var(--utrecht-alert-warning-color)}
.utrecht-alert--error{--_utrecht-alert-icon-color:var(--utrecht-alert-icon-error-color);--_utrecht-alert-background-color:var(--utrecht-alert-error-background-color);--_utrecht-alert-border-color:var(--utrecht-alert-error-border-color);--_utrecht-alert-border-width:var(--utrecht-alert-error-border-width);--_utrecht-alert-color:var(--utrecht-alert-error-color)}
.utrecht-table-container{display:block;overflow:auto}
.utrecht-table-container--overflow-inline{background-attachment:local,local,scroll,scroll;background-image:linear-gradient(90deg,#fff,#fff),linear-gradient(90deg,#fff,#fff),linear-gradient(90deg,rgba(0,0,0,.25),hsla(0,0%,100%,0)),linear-gradient(270deg,rgba(0,0,0,.25),hsla(0,0%,100%,0));background-position:0,100%,0,100%;background-repeat:no-repeat;background-size:20px 100%,20px 100%,10px 100%,10px 100%}
.utrecht-table{border-collapse:separate;border-color:var(--utrecht-table-border-color,0);border-spacing:0;border-style:solid;border-width:var(--utrecht-table-border-width,0);font-family:var(--utrecht-table-font-family,var(--utrecht-document-font-family));font-size:var(--utrecht-table-font-size,inherit);inline-size:100%;line-height:var(--utrecht-table-line-height,inherit);margin-block-end:calc(var(--utrecht-space-around,0)*var(--utrecht-table-margin-block-end,0));margin-block-start:calc(var(--utrecht-space-around,0)*var(--utrecht-table-margin-block-start,0))}
.utrecht-table--distanced{--utrecht-space-around:1}
.utrecht-table--html-table>caption,.utrecht-table--html-table>figcaption,.utrecht-table__caption,.utrecht-table__figcaption{break-after:avoid;break-inside:avoid;color:var(--utrecht-table-caption-color);font-family:var(--utrecht-table-caption-font-family);font-size:var(--utrecht-table-caption-font-size);font-weight:var(--utrecht-table-caption-font-weight);line-height:var(--utrecht-table-caption-line-height);margin-block-end:var(--utrecht-table-caption-margin-block-end);text-align:var(--utrecht-table-caption-text-align,center)}
.utrecht-table--html-table>thead,.utrecht-table__header{--_utrecht-table-header-cell-vertical-align:bottom;--_utrecht-table-header-cell-z-index:8;background-color:var(--utrecht-table-header-background-color,transparent);break-inside:avoid;color:var(--utrecht-table-header-color);font-weight:var(--utrecht-table-header-font-weight);text-transform:var(--utrecht-table-header-text-transform)}
.utrecht-table__header--sticky th{background-color:var(--utrecht-table-header-sticky-background-color,transparent);color:var(--utrecht-table-header-sticky-color);inset-block-start:0;position:sticky}
.utrecht-table__header--sticky tr:last-child>th{border-block-end-color:var(--utrecht-table-header-sticky-border-block-end-color,var(--utrecht-table-header-border-block-end-color,transparent));border-block-end-style:solid;border-block-end-width:var(--utrecht-table-header-sticky-border-block-end-width,var(--utrecht-table-header-border-block-end-width,0))}
.utrecht-table__footer{--_utrecht-table-header-cell-z-index:5;z-index:3}
.utrecht-table__footer--sticky{background-color:var(--utrecht-table-footer-sticky-background-color,var(--utrecht-table-footer-background-color,transparent));color:var(--utrecht-table-footer-sticky-color,var(--utrecht-table-footer-color));inset-block-end:0;position:sticky}
.utrecht-table__footer--sticky tr:first-child>td,.utrecht-table__footer--sticky tr:first-child>th{border-block-start-color:var(--utrecht-table-header-sticky-border-block-start-color,var(--utrecht-table-header-border-block-start-color,transparent));border-block-start-style:solid;border-block-start-width:var(--utrecht-table-header-sticky-border-block-start-width,var(--utrecht-table-header-border-block-start-width,0))}
.utrecht-table--html-table>tbody,.utrecht-table__body{--_utrecht-table-header-cell-z-index:2}
.utrecht-table--fixed{inline-size:fit-content;table-layout:fixed}
.utrecht-table--fixed th,.utrecht-table--oneline td,.utrecht-table--oneline th{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.utrecht-table--html-table>tbody>tr,.utrecht-table--html-table>tfoot>tr,.utrecht-table--html-table>thead>tr,.utrecht-table--html-table>tr,.utrecht-table__row{break-inside:avoid}
.utrecht-table__row--selected{background-color:var(--utrecht-table-cell-selected-background-color,highlight);color:var(--utrecht-table-cell-selected-color,highlightText)}
.utrecht-table--html-table>tbody>tr>th,.utrecht-table--html-table>tfoot>tr>th,.utrecht-table--html-table>thead>tr>th,.utrecht-table--html-table>tr>th,.utrecht-table__header-cell{--utrecht-icon-size:var(--utrecht-table-cell-icon-size);block-size:var(--utrecht-table-cell-line-height,1em);color:var(--utrecht-table-header-cell-color);font-size:var(--utrecht-table-header-cell-font-size);font-weight:var(--utrecht-table-header-cell-font-weight,bold);line-height:var(--utrecht-table-cell-line-height,inherit);padding-block-end:var(--utrecht-table-cell-padding-block-end,0);padding-block-start:var(--utrecht-table-cell-padding-block-start,0);padding-inline-end:var(--utrecht-table-cell-padding-inline-end,0);padding-inline-start:var(--utrecht-table-cell-padding-inline-start,0);text-align:start;text-transform:var(--utrecht-table-header-cell-text-transform);vertical-align:var(--_utrecht-table-header-cell-vertical-align,top);z-index:var(--_utrecht-table-header-cell-z-index)}
.utrecht-table__header-cell--selected{background-color:var(--utrecht-table-cell-selected-background-color,highlight);color:var(--utrecht-table-cell-selected-color,highlightText)}
.utrecht-table__header-cell--sticky-block{background-color:#eee;color:#000;inset-block-start:0;position:sticky;z-index:calc(var(--_utrecht-table-header-cell-z-index,0) + 2)}
.utrecht-table__header-cell--sticky-inline{background-color:#eee;color:#000;inset-inline-start:0;position:sticky;z-index:calc(var(--_utrecht-table-header-cell-z-index,0) + 1)}
.utrecht-table--html-table>tbody>tr>td,.utrecht-table--html-table>tfoot>tr>td,.utrecht-table--html-table>thead>tr>td,.utrecht-table--html-table>tr>td,.utrecht-table__cell{--utrecht-icon-size:var(--utrecht-table-cell-icon-size);block-size:var(--utrecht-table-cell-line-height,1em);border-block-end-color:var(--utrecht-table-row-border-block-end-color,transparent);border-block-end-style:solid;border-block-end-width:var(--utrecht-table-row-border-block-end-width,0);line-height:var(--utrecht-table-cell-line-height,inherit);padding-block-end:var(--utrecht-table-cell-padding-block-end,0);padding-block-start:var(--utrecht-table-cell-padding-block-start,0);padding-inline-end:var(--utrecht-table-cell-padding-inline-end,0);padding-inline-start:var(--utrecht-table-cell-padding-inline-start,0);text-align:start;vertical-align:top}
.utrecht-table--html-table>tbody>tr>td:first-child,.utrecht-table--html-table>tfoot>tr>td:first-child,.utrecht-table--html-table>thead>tr>td:first-child,.utrecht-table--html-table>tr>td:first-child,.utrecht-table__cell--first{padding-inline-start:var(--utrecht-table-row-padding-inline-start,var(--utrecht-table-cell-padding-inline-start,0))}
.utrecht-table--html-table>tbody>tr>td:last-child,.utrecht-table--html-table>tfoot>tr>td:last-child,.utrecht-table--html-table>thead>tr>td:last-child,.utrecht-table--html-table>tr>td:last-child,.utrecht-table__cell--last{padding-inline-end:var(--utrecht-table-row-padding-inline-end,var(--utrecht-table-cell-padding-inline-end,0))}
.utrecht-table__cell--selected{background-color:var(--utrecht-table-cell-selected-background-color,highlight);color:var(--utrecht-table-cell-selected-color,highlightText)}
.utrecht-table__cell--numeric-column,.utrecht-table__header-cell--numeric-column{--_utrecht-table-cell-text-align:right;text-align:var(--_utrecht-table-cell-text-align)}
.utrecht-table__cell--numeric-data{font-variant-numeric:lining-nums tabular-nums}
.utrecht-table__row--alternate-odd{background-color:var(--utrecht-table-row-alternate-odd-background-color,transparent);color:var(--utrecht-table-row-alternate-odd-color)}
.utrecht-table__row--alternate-even{background-color:var(--utrecht-table-row-alternate-even-background-color,transparent);color:var(--utrecht-table-row-alternate-even-color)}
.utrecht-table__header-cell{--utrecht-button-font-size:inherit;--utrecht-button-font-weight:inherit;--utrecht-button-padding-inline-start:var(--utrecht-table-cell-padding-inline-start);--utrecht-button-padding-inline-end:var(--utrecht-table-cell-padding-inline-end);--utrecht-button-padding-block-start:var(--utrecht-table-cell-padding-block-start);--utrecht-button-padding-block-end:var(--utrecht-table-cell-padding-block-end);--utrecht-button-hover-scale:1;--utrecht-button-focus-scale:1;--utrecht-button-min-block-size:100%;--utrecht-button-min-inline-size:100%;--utrecht-button-border-color:transparent;--utrecht-button-border-size:1px}
.utrecht-table__header-cell:has(.utrecht-button){padding-block-end:0;padding-block-start:0;padding-inline-end:0;padding-inline-start:0}
.utrecht-table__header-cell-button{--utrecht-button-justify-content:var(--_utrecht-table-cell-text-align,start)}
.utrecht-table__data--truncate{display:block;max-inline-size:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.utrecht-table__container{max-inline-size:100%;overflow-inline:scroll}
.utrecht-table__header--hidden{block-size:1px;border:0 solid silver;clip-path:inset(50%);inline-size:1px;outline:1px solid red;overflow:hidden;padding:0;position:absolute;white-space:nowrap}
.utrecht-table--busy{cursor:var(--utrecht-action-busy-cursor,busy)}
.utrecht-table--alternate-row-color .utrecht-table__body .utrecht-table__row:nth-child(odd){background-color:var(--utrecht-table-row-alternate-odd-background-color,transparent);color:var(--utrecht-table-row-alternate-odd-color)}
.utrecht-table--alternate-row-color .utrecht-table__body .utrecht-table__row:nth-child(2n){background-color:var(--utrecht-table-row-alternate-even-background-color,transparent);color:var(--utrecht-table-row-alternate-even-color)}
.utrecht-table--row-hover .utrecht-table__body .utrecht-table__row:hover .utrecht-table__cell,.utrecht-table--row-hover .utrecht-table__body .utrecht-table__row:hover .utrecht-table__header-cell{background-color:#ffefd5;color:maroon}
.utrecht-table--row-focus-within .utrecht-table__body .utrecht-table__row:focus-within .utrecht-table__cell,.utrecht-table--row-focus-within .utrecht-table__body .utrecht-table__row:focus-within .utrecht-table__header-cell{background-color:#ffefd5;color:maroon}
:root{--ground: #fff;--surface: #f4f6f8;--line: #d3d9e1;--ink: #1a222d;--ink-soft: #4c5765;--accent: #154f9e;--in-sync: #2b7a4b;--stale: #b06a00;--untranslated: #7550b3;--missing: #c2362f;--track: #e3e7ec;--error-ink: #98170f;--error-ground: #fdeceb;--error-line: #d8453b;--warning-ink: #6f4300;--warning-ground: #fff3df;--warning-line: #d9901f;--info-ink: #17497b;--info-ground: #e8f1fb;--info-line: #4d8fd1;--good-ink: #1c5a36;--good-ground: #e6f4ec;--added-ground: #d7f2e0;--removed-ground: #fbdedb}
@media (prefers-color-scheme: dark){:root{--ground: #12161c;--surface: #1b2129;--line: #37414e;--ink: #e7ebf0;--ink-soft: #a9b4c2;--accent: #8fbcff;--in-sync: #5fbf86;--stale: #e6a23c;--untranslated: #b79be8;--missing: #f0837c;--track: #2b333e;--error-ink: #ffb9b2;--error-ground: #43191a;--error-line: #e2655c;--warning-ink: #ffd595;--warning-ground: #3b2c10;--warning-line: #c98a2b;--info-ink: #b3d6ff;--info-ground: #14304b;--info-line: #4d8fd1;--good-ink: #a6e3bf;--good-ground: #14382a;--added-ground: #1c4a31;--removed-ground: #55211f}}
:root{--nl-heading-level-1-font-size: clamp(1.5rem,1.25rem + 2.5vw,2rem);--nl-heading-level-1-line-height: 1.2;--nl-heading-level-1-margin-block-start: 0;--nl-heading-level-1-margin-block-end: 0.5rem;--nl-heading-level-2-font-size: 1.375rem;--nl-heading-level-2-line-height: 1.3;--nl-heading-level-2-margin-block-start: 2.75rem;--nl-heading-level-2-margin-block-end: 0.75rem;--nl-paragraph-line-height: 1.6;--nl-paragraph-margin-block-start: 0;--nl-paragraph-margin-block-end: 0;--nl-paragraph-lead-font-size: 1.125rem;--nl-link-color: var(--accent);--nl-link-text-underline-offset: 0.18em;--nl-link-text-decoration-thickness: 1px;--nl-link-hover-text-decoration-thickness: 2px;--nl-code-background-color: var(--surface);--nl-code-color: var(--ink);--nl-code-font-family: ui-monospace,'DejaVu Sans Mono',Menlo,Consolas;--nl-code-font-size: 0.9em;--nl-code-block-background-color: var(--surface);--nl-code-block-color: var(--ink);--nl-code-block-font-family: ui-monospace,'DejaVu Sans Mono',Menlo,Consolas;--nl-code-block-font-size: 0.875rem;--nl-code-block-line-height: 1.5;--nl-code-block-padding-block: 0.5rem;--nl-code-block-padding-inline: 0.75rem;--nl-code-block-border-radius: 0.25rem;--nl-mark-color: inherit;--nl-data-badge-background-color: var(--surface);--nl-data-badge-color: var(--ink);--nl-data-badge-border-color: transparent;--nl-data-badge-border-radius: 1rem;--nl-data-badge-font-size: 0.8125rem;--nl-data-badge-font-weight: 600;--nl-data-badge-line-height: 1.4;--nl-data-badge-padding-block: 0.0625rem;--nl-data-badge-padding-inline: 0.625rem;--nl-skip-link-background-color: var(--accent);--nl-skip-link-color: var(--ground);--nl-skip-link-padding-inline: 1rem;--utrecht-alert-warning-background-color: var(--warning-ground);--utrecht-alert-warning-border-color: var(--warning-line);--utrecht-alert-warning-border-width: 1px;--utrecht-alert-warning-color: var(--warning-ink);--utrecht-alert-border-radius: 0.375rem;--utrecht-alert-padding-block-start: 0.75rem;--utrecht-alert-padding-block-end: 0.75rem;--utrecht-alert-padding-inline-start: 1rem;--utrecht-alert-padding-inline-end: 1rem;--utrecht-table-header-cell-color: var(--ink-soft);--utrecht-table-header-cell-font-size: 0.875rem;--utrecht-table-header-cell-font-weight: 600;--utrecht-table-cell-padding-block-start: 0.75rem;--utrecht-table-cell-padding-block-end: 0.75rem;--utrecht-table-cell-padding-inline-start: 0.75rem;--utrecht-table-cell-padding-inline-end: 0.75rem;--utrecht-table-row-border-block-end-color: var(--line);--utrecht-table-row-border-block-end-width: 1px}
*,::before,::after{box-sizing: border-box}
html{scroll-padding-block-start: 4rem}
body{margin: 0;background: var(--ground);color: var(--ink);font-family: system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif;font-size: 1rem;line-height: 1.55;overflow-wrap: anywhere}
[hidden]{display: none !important}
:focus-visible{outline: 3px solid var(--accent);outline-offset: 2px}
@media (max-width: 30rem){h1,h2,.row{hyphens: auto}}
main:focus,.finding:focus{outline: none}
.site-header,main,.site-footer{max-inline-size: 80rem;margin-inline: auto;padding-inline: 1.25rem}
.site-header{display: flex;flex-wrap: wrap;gap: 0.25rem 1.5rem;align-items: baseline;padding-block: 1rem}
.site-header p{margin: 0}
.brand{font-weight: 700;letter-spacing: 0.01em}
.brand::before{content: '';display: inline-block;inline-size: 1.1em;block-size: 0.9em;margin-inline-end: 0.45em;vertical-align: -0.05em;border: 2px solid var(--accent);border-radius: 2px;background: linear-gradient(90deg,transparent 45%,var(--accent) 45% 55%,transparent 55%)}
main{padding-block: 1rem 3rem}
.site-footer{padding-block: 1rem 2rem;color: var(--ink-soft);font-size: 0.875rem;border-block-start: 1px solid var(--line)}
.figures,.path,.paths,.where,.summary{color: var(--ink-soft);font-size: 0.875rem}
.path,.summary{display: block;font-weight: 400}
.key{color: var(--ink-soft);font-weight: 600}
.amount{font-weight: 600;font-variant-numeric: tabular-nums}
.rule{font-family: var(--nl-code-font-family),monospace;font-size: 0.875rem}
.nl-data-badge.error{background: var(--error-ground);color: var(--error-ink)}
.nl-data-badge.warning,.nl-data-badge.state-stale{background: var(--warning-ground);color: var(--warning-ink)}
.nl-data-badge.info,.nl-data-badge.state-partial{background: var(--info-ground);color: var(--info-ink)}
.nl-data-badge.state-in-sync{background: var(--good-ground);color: var(--good-ink)}
.nl-data-badge.state-missing{background: var(--error-ground);color: var(--error-ink)}
.ground{fill: var(--track)}
.in-sync{fill: var(--in-sync)}
.stale{fill: var(--stale)}
.untranslated{fill: var(--untranslated)}
.missing{fill: var(--missing)}
.count{fill: var(--ink-soft)}
.bar{display: block;inline-size: 100%;block-size: 0.5rem;margin-block: 0.375rem 0.25rem;border-radius: 0.25rem}
.bar rect{height: 100%}
.strip{display: block;inline-size: 100%;block-size: 1.5rem;margin-block: 0.5rem;border-radius: 0.25rem}
.standing-total{display: grid;grid-template-columns: auto 1fr;gap: 0.5rem 2rem;align-items: center;padding: 1.25rem 1.5rem;border-radius: 0.5rem;background: var(--surface)}
.percent{margin: 0;font-size: 2.5rem;font-weight: 700;line-height: 1.1;font-variant-numeric: tabular-nums}
.percent small{display: block;color: var(--ink-soft);font-size: 1rem;font-weight: 400}
.standing-bar .bar{block-size: 1rem;border-radius: 0.5rem}
.tiles,.counts{display: flex;flex-wrap: wrap;gap: 0.25rem 1.25rem;margin: 0;padding: 0;list-style: none}
.counts{gap: 0.375rem}
.standing-total + .counts{margin-block-start: 1rem}
.swatch{display: inline-block;inline-size: 0.75rem;block-size: 0.75rem;margin-inline-end: 0.4rem;border-radius: 0.1875rem}
.tile.in-sync .swatch{background: var(--in-sync)}
.tile.stale .swatch{background: var(--stale)}
.tile.untranslated .swatch{background: var(--untranslated)}
.tile.missing .swatch{background: var(--missing)}
.utrecht-table{table-layout: fixed}
.utrecht-table thead th{border-block-end: 2px solid var(--line)}
.utrecht-table > tbody > tr > th{border-block-end: 1px solid var(--line);color: inherit;font-size: inherit}
@media (max-width: 45rem){.utrecht-table{--utrecht-table-cell-line-height: auto;--utrecht-table-cell-padding-block-start: 0.125rem;--utrecht-table-cell-padding-block-end: 0.125rem;--utrecht-table-cell-padding-inline-start: 0;--utrecht-table-cell-padding-inline-end: 0;--utrecht-table-row-border-block-end-width: 0}
.utrecht-table,.utrecht-table tbody,.utrecht-table tr,.utrecht-table tbody th,.utrecht-table td{display: block}
.utrecht-table thead{position: absolute;clip-path: inset(50%);inline-size: 1px;block-size: 1px;overflow: hidden}
.utrecht-table tr{padding-block: 0.625rem;border-block-end: 1px solid var(--line)}
.utrecht-table > tbody > tr > th{border: 0}
.utrecht-table td[data-name]::before{content: attr(data-name) ': ';color: var(--ink-soft);font-size: 0.875rem}
.standing-total{grid-template-columns: 1fr;padding: 1rem}}
.filters{display: flex;flex-wrap: wrap;gap: 0.75rem 1rem;align-items: end;margin-block: 0 1.25rem;padding: 0.875rem 1rem;border: 1px solid var(--line);border-radius: 0.5rem}
.filters p{flex: 1 1 9rem;margin: 0}
.filters .filter-end{flex: 1 1 100%;display: flex;gap: 1rem;align-items: center}
.filters label{display: block;margin-block-end: 0.125rem;font-size: 0.875rem;font-weight: 600}
.filters input,.filters select,.filters button{inline-size: 100%;min-block-size: 2.5rem;padding: 0.25rem 0.625rem;border: 1px solid var(--ink-soft);border-radius: 0.25rem;background: var(--ground);color: var(--ink);font: inherit}
.filters button{inline-size: auto;cursor: pointer}
@media (min-width: 45.01rem){.utrecht-table th:first-child{inline-size: 36%}}
.standing{max-inline-size: 60rem}
.standing .counts,.standing p{margin-block: 0.25rem}
summary + .finding-list{margin-block-start: 0.5rem}
.finding-list{display: grid;gap: 0.375rem;margin: 0;padding-inline-start: 2.25rem}
.finding-list li::marker{color: var(--ink-soft);font-variant-numeric: tabular-nums}
.columns{position: sticky;inset-block-start: 0;z-index: 1;display: grid;grid-template-columns: 1fr 1fr;background: var(--ground);border-block-end: 2px solid var(--line);font-weight: 600}
.columns span{padding: 0.5rem 1rem}
.row{display: grid;grid-template-columns: 1fr 1fr;border-block-end: 1px solid var(--line);border-inline-start: 0.25rem solid transparent}
.row-heading{padding-block-start: 0.75rem}
.row[data-state='stale']{border-inline-start-color: var(--stale)}
.row[data-state='missing']{border-inline-start-color: var(--missing)}
.row[data-state='untranslated']{border-inline-start-color: var(--untranslated)}
.row[data-state='extra'],.row[data-state='moved']{border-inline-start-color: var(--info-line)}
.row-state,.findings,.whole > *,.quoted > *{grid-column: 1 / -1}
.row-state{margin: 0;padding: 0.5rem 1rem 0;color: var(--ink-soft);font-size: 0.8125rem;font-weight: 600}
.cell{min-inline-size: 0;padding: 0.5rem 1rem}
.cell + .cell{border-inline-start: 1px solid var(--line)}
.side-name{position: absolute;clip-path: inset(50%);inline-size: 1px;block-size: 1px;overflow: hidden;white-space: nowrap}
.gap p{margin: 0;padding: 0.5rem 0.75rem;border: 2px dashed var(--line);border-radius: 0.375rem;color: var(--ink-soft)}
.text > *{margin-block: 0}
.heading-1{font-size: 1.5rem;font-weight: 700;line-height: 1.25}
.heading-2{font-size: 1.25rem;font-weight: 700;line-height: 1.3}
.heading-3,.heading-4,.heading-5,.heading-6{font-size: 1.0625rem;font-weight: 700}
.text ul,.text ol{padding-inline-start: 1.5rem}
.text .depth-2{padding-inline-start: 3rem}
.text .depth-3{padding-inline-start: 4.5rem}
.text .depth-4{padding-inline-start: 6rem}
blockquote{margin: 0;padding-inline-start: 0.875rem;border-inline-start: 3px solid var(--line)}
.nl-code-block{margin: 0}
.divider{color: var(--ink-soft)}
.link{text-decoration: underline dotted;text-underline-offset: 0.18em}
.image{color: var(--ink-soft);font-style: italic}
.token,.address{color: var(--ink-soft);font-family: var(--nl-code-font-family),monospace;font-size: 0.8125em}
.nl-mark{padding-block: 0.0625em;border-block-end: 2px solid;color: inherit}
.nl-mark.error{background: var(--error-ground);border-color: var(--error-line)}
.nl-mark.warning{background: var(--warning-ground);border-color: var(--warning-line)}
.nl-mark.info{background: var(--info-ground);border-color: var(--info-line)}
ins{background: var(--added-ground);text-decoration: underline}
del{background: var(--removed-ground);text-decoration: line-through}
.nl-mark .address{color: inherit}
.number,.finding-number{display: inline-block;min-inline-size: 1.5rem;margin-inline: 0.125rem;padding-inline: 0.3125rem;border-radius: 0.75rem;background: var(--ink);color: var(--ground);font-size: 0.8125rem;font-weight: 700;line-height: 1.5rem;text-align: center;text-decoration: none;font-variant-numeric: tabular-nums}
.number:target,.finding:target{outline: 3px solid var(--accent);outline-offset: 2px}
.findings{display: grid;gap: 0.5rem;padding: 0.25rem 1rem 0.875rem}
.finding{margin-block: 0.25rem;padding: 0.625rem 0.875rem;border-inline-start: 0.25rem solid;border-radius: 0.25rem;background: var(--surface)}
.finding.error{border-color: var(--error-line)}
.finding.warning{border-color: var(--warning-line)}
.finding.info{border-color: var(--info-line)}
.finding p,.finding blockquote{margin-block: 0.25rem}
.finding .nl-code{background: var(--ground)}
.finding-head{display: flex;flex-wrap: wrap;gap: 0.5rem;align-items: center}
.jumps{display: flex;flex-wrap: wrap;gap: 0.25rem 1.5rem;font-size: 0.875rem}
.jumps .where{font-size: inherit}
summary{inline-size: fit-content;padding-block: 0.125rem;color: var(--accent);font-size: 0.875rem;cursor: pointer}
.neighbours{display: flex;flex-wrap: wrap;gap: 0.5rem 2rem;justify-content: space-between;margin-block-start: 2rem}
.neighbours .next{margin-inline-start: auto;text-align: end}
@media (max-width: 45rem){.columns{display: none}
.row{grid-template-columns: 1fr}
.cell + .cell{border-inline-start: 0;padding-block-start: 0}
.side-name{position: static;clip-path: none;inline-size: auto;block-size: auto;color: var(--ink-soft);font-size: 0.8125rem}
.cell,.row-state,.findings{padding-inline: 0.625rem}}
@media (forced-colors: active){.bar rect,.strip path{forced-color-adjust: none}
.number,.finding-number{border: 1px solid}}
@media print{body{font-size: 10pt}
.filters,.neighbours,.site-header nav,.finding details{display: none}
.columns{position: static}
.row,.finding{break-inside: avoid}
.row-heading{break-after: avoid}
.bar,.strip,.nl-mark,.nl-data-badge,.swatch,ins,del{print-color-adjust: exact}}
`
export const filterScript = `// Shows the part of a page that the reader asks for. The page reads well without it.
for (const form of document.querySelectorAll('form[data-filters]')) {
  const items = [...document.querySelectorAll(form.dataset.filters)].map((item) => ({
    item,
    text: item.textContent.toLowerCase(),
    parts: [...item.querySelectorAll('[data-part]')],
  }))
  const output = form.querySelector('output')
  const has = (element, name, value) => value === '' || (element.dataset[name] ?? '').split(' ').includes(value)

  const show = () => {
    const { search, level = '', state = '', rule = '' } = Object.fromEntries(new FormData(form))
    const words = search.trim().toLowerCase()
    const isMeant = (part) => has(part, 'level', level) && has(part, 'rule', rule)
    let shown = 0
    for (const { item, text, parts } of items) {
      for (const part of parts) part.hidden = !isMeant(part)
      const isFound = (level === '' && rule === '') || (parts.length > 0 ? parts.some(isMeant) : isMeant(item))
      item.hidden = !(isFound && has(item, 'state', state) && text.includes(words))
      if (!item.hidden) shown += 1
    }
    const isFiltered = words !== '' || [level, state, rule].some((value) => value !== '')
    output.textContent = isFiltered ? form.dataset.shown.replace('##', items.length).replace('#', shown) : ''
  }

  // What someone jumps to must be there.
  const uncover = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target?.closest('[hidden]')) return
    form.reset()
    show()
    target.scrollIntoView()
  }

  form.hidden = false
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(show))
  addEventListener('hashchange', uncover)
  // The browser may remember what was chosen before.
  show()
}
`
export const liveScript = `// Asks the server that made this page to say when there is a newer version.
new EventSource('/events').addEventListener('message', () => location.reload())
`
