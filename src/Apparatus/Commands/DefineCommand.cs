using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Features.Terms;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>define</c>: prints what the glossary says about a phrase.</summary>
internal sealed class DefineCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "markdown", "json"];

    private readonly Argument<string> phrase = new("PHRASE") { Description = "A term in any of its forms, or its id; several words in quotation marks." };

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders or manifests. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = new("--format") { HelpName = "text|markdown|json", Description = "The form of the answer (default: text)." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the reading.</param>
    /// <param name="terminal">Where messages and the answer go.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public DefineCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        format.CompletionSources.Add([.. Formats]);
        Command = new Command("define", "Print what the glossary says about a phrase.") { phrase, paths, format };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        try
        {
            UnknownOptions.Refuse(parsed, Command, phrase, noColour);
            UnknownOptions.Refuse(parsed, Command, paths, noColour);
            var words = parsed.GetValue(phrase) ?? "";
            var form = parsed.GetValue(format) ?? "text";
            var typed = parsed.GetValue(paths) ?? [];
            return string.IsNullOrWhiteSpace(words) ? throw new UsageException("The phrase is empty.")
                : typed.Contains("") ? throw new UsageException("A path is empty.")
                : !Formats.Contains(form) ? throw new UsageException($"There is no format ‘{form}’; there are {string.Join(", ", Formats)}.{NearNames.Hint(form, Formats)}")
                : LookUp(words, typed.Length == 0 ? ["."] : [.. typed], form, parsed.GetValue(noColour));
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "define");
        }
    }

    private int LookUp(string words, ImmutableArray<string> where, string form, bool withoutColour)
    {
        var search = new GlossarySearch(engine, terminal, showsProgress: true, withoutColour);
        var loaded = search.Load(where);
        var gaps = search.Gaps(loaded).ToImmutableArray();
        if (search.WhyNothing(loaded, where) is { } reason)
        {
            SayAll(gaps.IsEmpty ? [reason] : gaps);
            SayQuotation(loaded, where);
            return ExitCode.Failure;
        }

        var found = Define.Find(loaded.Scopes.Select(scope => scope.Edition), words);
        Answer(words, found, form == "json" && !found.Entries.IsEmpty ? Uses(search, loaded, found) : [], form);
        SayAll(gaps);
        SayQuotation(loaded, where);
        return !gaps.IsEmpty ? ExitCode.Failure : found.Entries.IsEmpty ? ExitCode.Faults : ExitCode.Success;
    }

    // Uses are counted in the whole edition, whichever of its files was named.
    private static ImmutableDictionary<TermKey, (int Uses, int Files)> Uses(GlossarySearch search, LoadedEditions loaded, DefineResult found)
    {
        var whole = loaded.Scopes.Select(scope => EditionScope.Whole(scope.Edition)).ToImmutableArray();
        search.Search(whole, inGlossary: false);
        var listing = TermListing.Of(whole, new TermFilter { Entries = [.. found.Entries.Select(entry => TermKey.Of(entry.Place))] });
        return listing.Terms.ToImmutableDictionary(
            term => term.Key,
            term => (term.Occurrences.Length, term.Occurrences.Select(occurrence => occurrence.Document.Path).Distinct().Count()));
    }

    private void Answer(string words, DefineResult found, ImmutableDictionary<TermKey, (int Uses, int Files)> uses, string form)
    {
        if (form == "json")
        {
            DefinitionJsonReport.Write(words, found, uses, terminal.Directory, terminal.Out);
        }
        else
        {
            var markup = form == "markdown" ? MarkupFormat.Markdown : MarkupFormat.PlainText;
            var texts = found.Entries.Select(entry => Text(entry, markup));
            terminal.Out.Write(string.Join("\n\n", texts.Select(text => form == "markdown" ? text : Printable(text))) + (found.Entries.IsEmpty ? "" : "\n"));
        }

        if (found.Entries.IsEmpty)
        {
            terminal.Say($"There is no ‘{words.Trim()}’ in the glossary.{NearEntries.Hint(found)}");
        }
    }

    private string Text(DefinedEntry entry, MarkupFormat markup) => EntryText.Of(entry, markup, document => RelativePath.From(terminal.Directory, document.Path));

    // No control character of a glossary reaches the screen.
    private static string Printable(string text) => string.Join('\n', text.Split('\n').Select(PlainText.OneLine));

    // define one man management: the second word was taken for a path.
    private void SayQuotation(LoadedEditions loaded, ImmutableArray<string> where)
    {
        if (where.Length > 0 && !loaded.Problems.IsEmpty && where is not ["."])
        {
            terminal.Say("A phrase of several words stands in quotation marks: apparatus define \"PHRASE\" PATH");
        }
    }

    private void SayAll(ImmutableArray<string> messages)
    {
        foreach (var message in messages)
        {
            terminal.Say(message);
        }
    }
}
