namespace Apparatus.Commands;

/// <summary>
/// Scripts that ask the program itself what can follow (<see cref="Suggestions"/>) and fall back to file names.
/// </summary>
internal static class CompletionScripts
{
    /// <summary>The script for a shell, or null when there is none for it.</summary>
    /// <param name="shell"><c>bash</c>, <c>zsh</c>, <c>fish</c> or <c>pwsh</c>.</param>
    public static string? Find(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => PowerShell,
        _ => null,
    };

    // Readline breaks words at "=" as well, and then wants only what follows it.
    private const string Bash = """
        # Bash completion for apparatus. Put this into ~/.bashrc:
        #   source <(apparatus completion bash)
        _apparatus() {
            local current="${COMP_WORDS[COMP_CWORD]}" candidate
            if [[ "$current" == "=" ]]; then
                current=""
            fi
            local line="${COMP_LINE:0:COMP_POINT}"
            local typed="${line##*[[:space:]]}"
            COMPREPLY=()
            while IFS= read -r candidate; do
                if [[ -n "$candidate" && "$candidate" == "$typed"* ]]; then
                    COMPREPLY+=("${candidate:$(( ${#typed} - ${#current} ))}")
                fi
            done < <("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$line" 2>/dev/null)
            if [[ ${#COMPREPLY[@]} -eq 1 && "${COMPREPLY[0]}" == *= ]]; then
                compopt -o nospace 2>/dev/null
            fi
        }
        complete -o default -F _apparatus apparatus

        """;

    private const string Zsh = """
        #compdef apparatus
        # Zsh completion for apparatus. Put this into ~/.zshrc, after compinit:
        #   source <(apparatus completion zsh)
        _apparatus() {
            local line="${words[1,CURRENT]}"
            local -a candidates
            candidates=(${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}"})
            (( ${#candidates} )) && compadd -- "${candidates[@]}"
            _files
        }
        compdef _apparatus apparatus

        """;

    private const string Fish = """
        # Fish completion for apparatus. Save it as ~/.config/fish/completions/apparatus.fish:
        #   apparatus completion fish > ~/.config/fish/completions/apparatus.fish
        function __apparatus_candidates
            set -l line (commandline -cp)
            apparatus "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c apparatus -a '(__apparatus_candidates)'

        """;

    private const string PowerShell = """
        # PowerShell completion for apparatus. Put this into $PROFILE:
        #   apparatus completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName apparatus -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString()
            if ($line.Length -lt $cursorPosition) { $line = $line.PadRight($cursorPosition) }
            apparatus "[suggest:$cursorPosition]" "$line" 2>$null |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;
}
