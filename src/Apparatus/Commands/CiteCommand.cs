using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Features.Works;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>cite</c>: prints how a work is cited.</summary>
internal sealed class CiteCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "markdown", "json"];

    private readonly Argument<string> key = new("KEY") { Description = "The citation key of a work, or an alias of it." };

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders or manifests. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> locator = new("--locator") { HelpName = "LOCATOR", Description = "A place in the work, as in a citation: \"pp. 33-35\"." };
    private readonly Option<string> format = new("--format") { HelpName = "text|markdown|json", Description = "The form of the answer (default: text)." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the reading.</param>
    /// <param name="terminal">Where messages and the answer go.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public CiteCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        format.CompletionSources.Add([.. Formats]);
        Command = new Command("cite", "Print how a work is cited: in a first note, in later ones, in the bibliography.") { key, paths, locator, format };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        try
        {
            UnknownOptions.Refuse(parsed, Command, key, noColour);
            UnknownOptions.Refuse(parsed, Command, paths, noColour);
            var name = parsed.GetValue(key) ?? "";
            var form = parsed.GetValue(format) ?? "text";
            var typed = parsed.GetValue(paths) ?? [];
            return string.IsNullOrWhiteSpace(name.Trim('@')) ? throw new UsageException("The key is empty.")
                : typed.Contains("") ? throw new UsageException("A path is empty.")
                : !Formats.Contains(form) ? throw new UsageException($"There is no format ‘{form}’; there are {string.Join(", ", Formats)}.{NearNames.Hint(form, Formats)}")
                : Cite(name, typed.Length == 0 ? ["."] : [.. typed], form, parsed);
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "cite");
        }
    }

    private int Cite(string name, ImmutableArray<string> where, string form, ParseResult parsed)
    {
        var search = new WorkSearchPaths(engine, terminal, showsProgress: true, parsed.GetValue(noColour));
        var loaded = search.Load(where);
        var gaps = search.Gaps(loaded);
        if (WorkSearchPaths.WhyNothing(loaded, where) is { } reason)
        {
            SayAll(gaps.IsEmpty ? [reason] : gaps);
            return ExitCode.Failure;
        }

        var editions = loaded.Scopes.Select(scope => scope.Edition).ToList();
        var found = CitedForms.Of(editions, name, parsed.GetValue(locator));
        if (form == "json")
        {
            WriteJson(name, found);
        }
        else
        {
            terminal.Out.Write(string.Join("\n", found.Select(forms => form == "markdown" ? Text(forms) : Printable(Text(forms.In(MarkupFormat.PlainText))))));
        }

        if (found.IsEmpty)
        {
            var near = CitedForms.Near(editions, name);
            terminal.Say($"There is no work ‘{name.Trim().TrimStart('@')}’ in the bibliography.{(near.IsEmpty ? "" : $" Did you mean {string.Join(", ", near.Select(other => $"‘{other}’"))}?")}");
        }

        SayAll(gaps);
        return !gaps.IsEmpty ? ExitCode.Failure : found.IsEmpty ? ExitCode.Faults : ExitCode.Success;
    }

    private static string Text(CitedForms forms) => $"First note:   {forms.Full}\nLater notes:  {forms.Short}\nBibliography: {forms.Bibliography}\n";

    // No control character of a bibliography reaches the screen.
    private static string Printable(string text) => string.Join('\n', text.Split('\n').Select(PlainText.OneLine));

    private void WriteJson(string name, ImmutableArray<CitedForms> found) => JsonText.Write(terminal.Out, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteText("key", name.Trim().TrimStart('@'));
        json.WriteStartArray("works");
        foreach (var forms in found)
        {
            json.WriteStartObject();
            json.WriteText("key", forms.Place.Entry.Key);
            json.WriteText("type", forms.Place.Entry.Type);
            json.WriteText("full", forms.Full);
            json.WriteText("short", forms.Short);
            json.WriteText("bibliography", forms.Bibliography);
            json.WriteText("file", RelativePath.From(terminal.Directory, forms.Place.Path));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void SayAll(ImmutableArray<string> messages)
    {
        foreach (var message in messages)
        {
            terminal.Say(message);
        }
    }
}
