/** <install-command> – the line that installs the client from the registry that serves the page, with a button to copy it. */
customElements.define('install-command', class extends HTMLElement {
  connectedCallback() {
    const command = `curl -fsS ${new URL('cli/install.sh', document.baseURI)} | sh`;
    const code = document.createElement('code');
    code.textContent = command;
    const line = document.createElement('pre');
    line.append(code);
    this.replaceChildren(line);
    if (navigator.clipboard) this.append(this.button(command));
  }

  /** @param {string} command */
  button(command) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(command);
      button.textContent = 'Copied';
    });
    return button;
  }
});
