/**
 * The styles of the overlay. The page's style sheets do not apply in our shadow
 * root, but they do to its host element: `!important` overrides them there (CSS
 * Cascade, "Context").
 */
export const OVERLAY_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  width: 0 !important;
  height: 0 !important;
  color-scheme: light dark !important;
}
* {
  box-sizing: border-box;
  margin: 0;
  padding: 0;
}
.room {
  position: fixed;
  inset: 0;
  visibility: hidden;
  pointer-events: none;
}
/* A transform aligns it with the lower edge: a row that is added later then causes no layout shift. */
.legend {
  position: fixed;
  inset: calc(100% - 16px) 16px auto auto;
  translate: 0 -100%;
  width: max-content;
  min-width: min(200px, 100% - 32px);
  max-width: min(280px, 100% - 32px);
  max-height: calc(100% - 32px);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 2px 4px 6px;
  border: 1px solid light-dark(#e3e0db, #3a3835);
  border-radius: 8px;
  background: light-dark(#ffffff, #1c1b1a);
  box-shadow: 0 4px 16px #0004;
  color: light-dark(#1f1d1a, #f1eeea);
  font: 12px / 16px system-ui, sans-serif;
}
header {
  display: flex;
  align-items: center;
}
button {
  border: 0;
  border-radius: 4px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:focus-visible {
  outline: 2px solid light-dark(#1d5fd1, #8ab4ff);
  outline-offset: -2px;
}
.title {
  flex: 1;
  padding: 5px 8px 3px;
  font-weight: 650;
  text-align: start;
  cursor: move;
  touch-action: none;
}
.close {
  width: 26px;
  height: 26px;
  font-size: 17px;
  line-height: 1;
}
.close:hover,
.group:hover:not(:disabled) {
  background: light-dark(#f0eeeb, #2b2a28);
}
ul {
  list-style: none;
}
.group {
  display: flex;
  gap: 14px;
  align-items: center;
  width: 100%;
  min-height: 26px;
  padding: 3px 8px 3px 14px;
  text-align: start;
}
.group:dir(rtl) {
  padding: 3px 14px 3px 8px;
}
.group:disabled {
  color: light-dark(#625d55, #aca59b);
  cursor: default;
}
.several .group {
  min-height: 28px;
}
.sign {
  padding: 0 5px;
  background: light-dark(#ffffff, #1c1b1a);
  font-size: 10px;
  line-height: 12px;
}
.word {
  flex: 1;
}
.count {
  min-width: 2ch;
  font-variant-numeric: tabular-nums;
  text-align: end;
}
.said,
.notes {
  width: 0;
  min-width: 100%;
  padding: 0 8px 2px;
  color: light-dark(#625d55, #aca59b);
}
.said {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.notes {
  overflow-wrap: anywhere;
}
.label {
  position: fixed;
  width: max-content;
  max-width: min(360px, 100% - 8px);
  padding: 4px 8px;
  border-radius: 6px;
  background: #1c1b1a;
  box-shadow: 0 0 0 1px #fff8;
  color: #f1eeea;
  font: 12px / 16px system-ui, sans-serif;
  overflow-wrap: anywhere;
  pointer-events: none;
  animation: appear 1ms 120ms backwards;
}
@keyframes appear {
  from { opacity: 0; }
}
.label p:first-child {
  font-weight: 650;
}
.spotlight {
  position: fixed;
  border: 4px solid #f59e0b;
  border-radius: 6px;
  box-shadow: 0 0 0 2px #fff, 0 0 0 4px #0008;
  pointer-events: none;
}
@media (forced-colors: active) {
  .sign {
    background: Canvas;
    color: CanvasText;
    forced-color-adjust: none;
  }
  .label {
    border: 1px solid;
  }
}
@media print {
  :host {
    position: static !important;
    display: block !important;
    width: auto !important;
    height: auto !important;
    clear: both !important;
    color-scheme: light !important;
    print-color-adjust: exact !important;
  }
  .legend {
    position: static;
    max-width: none;
    max-height: none !important;
    margin: 16px;
    translate: none;
    overflow: visible;
    box-shadow: none;
    break-inside: avoid;
  }
  .room,
  .close,
  .said,
  .label,
  .spotlight {
    display: none;
  }
}
`;
