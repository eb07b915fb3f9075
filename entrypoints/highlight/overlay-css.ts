/**
 * The look of what lies over the page. The page's style sheets end at our
 * shadow root; what it may say of the element itself, `!important` takes back.
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
.legend {
  position: fixed;
  right: 16px;
  bottom: 16px;
  width: max-content;
  max-width: min(320px, calc(100vw - 32px));
  max-height: calc(100vh - 32px);
  overflow: auto;
  padding: 4px 8px 8px;
  border: 1px solid light-dark(#e3e0db, #3a3835);
  border-radius: 8px;
  background: light-dark(#ffffff, #1c1b1a);
  box-shadow: 0 4px 16px #0004;
  color: light-dark(#1f1d1a, #f1eeea);
  font: 13px / 1.4 system-ui, sans-serif;
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
}
.title {
  flex: 1;
  padding: 4px 6px;
  font-weight: 650;
  text-align: start;
  cursor: move;
  touch-action: none;
}
.close {
  width: 28px;
  height: 28px;
  font-size: 18px;
  line-height: 1;
}
ul {
  list-style: none;
}
.group {
  display: flex;
  gap: 14px;
  align-items: center;
  width: 100%;
  padding: 7px 6px 7px 14px;
  text-align: start;
}
.group:hover:not(:disabled) {
  background: light-dark(#f6f5f3, #262523);
}
.group:disabled {
  color: light-dark(#625d55, #aca59b);
  cursor: default;
}
.several .group {
  padding-inline-start: 26px;
}
.sign {
  padding: 0 3px;
  border-radius: 0;
  background: light-dark(#ffffff, #1c1b1a);
  font-size: 11px;
  line-height: 15px;
}
.word {
  flex: 1;
}
.count {
  min-width: 2ch;
  font-variant-numeric: tabular-nums;
  text-align: end;
}
.note,
.said {
  padding: 4px 6px 0;
  color: light-dark(#625d55, #aca59b);
  font-size: 12px;
  overflow-wrap: anywhere;
}
.note:empty,
.said:empty {
  display: none;
}
.label {
  position: fixed;
  max-width: min(360px, calc(100vw - 8px));
  padding: 4px 8px;
  border-radius: 6px;
  background: #1c1b1a;
  box-shadow: 0 0 0 1px #fff8;
  color: #f1eeea;
  font: 12px / 1.4 system-ui, sans-serif;
  overflow-wrap: anywhere;
  pointer-events: none;
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
@media print {
  :host {
    position: static !important;
    width: auto !important;
    height: auto !important;
    print-color-adjust: exact !important;
  }
  .legend {
    position: static;
    max-width: none;
    margin-top: 16px;
    box-shadow: none;
    break-inside: avoid;
  }
  .close,
  .label,
  .spotlight,
  .said {
    display: none;
  }
}
@media (forced-colors: active) {
  .sign {
    forced-color-adjust: none;
  }
}
`;
