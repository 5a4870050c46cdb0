using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>rules</c>: a table of all rules, the text of one, or the whole reference.</summary>
internal sealed class RulesCommand
{
    private readonly Argument<string?> name = new("RULE") { Description = "The id or name of a rule.", HelpName = "RULE", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> markdown = new("--markdown") { Description = "Print the whole reference as Markdown." };
    private readonly ImmutableArray<RuleInfo> rules;
    private readonly Terminal terminal;

    /// <summary>Makes the command.</summary>
    /// <param name="rules">All rules, sorted by id.</param>
    /// <param name="terminal">Where the texts go.</param>
    public RulesCommand(ImmutableArray<RuleInfo> rules, Terminal terminal)
    {
        (this.rules, this.terminal) = (rules, terminal);
        name.CompletionSources.Add(_ => rules.Select(rule => rule.Id));
        Command = new Command("rules", "List the rules, or explain one.") { name, markdown };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    /// <summary>The rule with an id or a name, whatever its case.</summary>
    /// <exception cref="UsageException">There is none; the message names near ones.</exception>
    public static RuleInfo Find(ImmutableArray<RuleInfo> rules, string name) =>
        rules.FirstOrDefault(rule =>
            rule.Id.Equals(name, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ??
        throw new UsageException(
            $"There is no rule ‘{name}’.{NearNames.Hint(name, rules.SelectMany(rule => new[] { rule.Id, rule.Name }))} “apparatus rules” lists all.");

    private int Run(ParseResult parsed)
    {
        try
        {
            terminal.Out.Write((parsed.GetValue(name), parsed.GetValue(markdown)) switch
            {
                ({ } wanted, _) => RuleReference.ToMarkdown(Find(rules, wanted)),
                (null, true) => RuleReference.ToMarkdown(rules),
                _ => Table(),
            });
            return ExitCode.Success;
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "rules");
        }
    }

    private string Table()
    {
        var width = rules.Select(rule => rule.Name.Length).DefaultIfEmpty().Max();
        var lines = rules.Select(rule =>
            $"{rule.Id}  {SeverityNames.Of(rule.Severity),-7}  {rule.Name.PadRight(width)}  {PlainText.OneLine(rule.Summary)}\n");
        return string.Concat(lines);
    }
}
