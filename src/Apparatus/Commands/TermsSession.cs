using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>One run of <c>terms</c>: load, search, list.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="engine">Does the reading and writing.</param>
/// <param name="terminal">Where messages and the list go.</param>
internal sealed class TermsSession(TermsOptions options, Engine engine, Terminal terminal)
{
    private readonly GlossarySearch search = new(engine, terminal, !options.Quiet, options.NoColour);

    /// <summary>Runs it.</summary>
    /// <returns><see cref="ExitCode.Success"/>, or <see cref="ExitCode.Failure"/> when something could not be done or is left out.</returns>
    /// <exception cref="UsageException">A term that was asked for is not in the glossary.</exception>
    public int Run()
    {
        var loaded = search.Load(options.Paths);
        var gaps = search.Gaps(loaded).ToImmutableArray();
        if (search.WhyNothing(loaded, options.Paths) is { } reason)
        {
            // What kept the glossary from being read says more than that there is none.
            SayAll(gaps.IsEmpty ? [reason] : gaps);
            return ExitCode.Failure;
        }

        var filter = new TermFilter { Entries = WantedEntries(loaded), Kinds = options.Kinds, UnusedOnly = options.Unused, InGlossary = options.InGlossary };
        search.Search(loaded.Scopes, options.InGlossary);
        var result = new TermsResult
        {
            Listing = TermListing.Of(loaded.Scopes, filter),
            Directory = terminal.Directory,
            IsUnusedOnly = options.Unused,
            IsOfSingleTerms = !options.Terms.IsEmpty,
        };
        var problem = new Destination(options.Output, engine, terminal).Write(writer => Write(result, loaded, filter, writer));
        if (options.Output is not null && !options.Quiet && problem is null)
        {
            new TermsTextReport(result, terminal.Error).WriteSummary();
        }

        var problems = problem is null ? gaps : gaps.Add(problem);
        SayAll(problems);
        return problems.IsEmpty ? ExitCode.Success : ExitCode.Failure;
    }

    private void Write(TermsResult result, LoadedEditions loaded, TermFilter filter, TextWriter writer)
    {
        switch (options.Format)
        {
            case TermsFormat.Json:
                TermsJsonReport.Write(result, writer);
                break;
            case TermsFormat.Csv:
                TermsCsvReport.Write(result, writer);
                break;
            case TermsFormat.Markdown:
                WriteIndexes(result, loaded, filter, writer);
                break;
            default:
                var report = new TermsTextReport(result, writer);
                report.WriteTable();
                if (!options.Quiet && options.Output is null)
                {
                    report.WriteSummary();
                }

                break;
        }
    }

    // Pages of two books do not go into one index; loose files of one folder do.
    private void WriteIndexes(TermsResult result, LoadedEditions loaded, TermFilter filter, TextWriter writer)
    {
        if (options.Unused)
        {
            writer.Write(PrintedIndex.WriteHeadwords(result.Listing, "Terms without uses"));
            return;
        }

        var books = loaded.Scopes.Where(scope => !scope.Edition.Glossary.IsEmpty)
            .GroupBy(scope => (scope.Edition.Root, scope.Edition.Kind == EditionKind.Manifest ? scope.Edition : null))
            .ToList();
        for (var i = 0; i < books.Count; i++)
        {
            var isOnly = books.Count == 1;
            writer.Write(i == 0 ? "" : "\n");
            writer.Write(PrintedIndex.Write(
                isOnly ? result.Listing : TermListing.Of([.. books[i]], filter),
                isOnly ? "Index" : $"Index to {RelativePath.From(terminal.Directory, books[i].Key.Root)}",
                isOnly ? "index" : null));
        }
    }

    private ImmutableHashSet<TermKey>? WantedEntries(LoadedEditions loaded)
    {
        if (options.Terms.IsEmpty)
        {
            return null;
        }

        var wanted = ImmutableHashSet.CreateBuilder<TermKey>();
        foreach (var phrase in options.Terms)
        {
            var found = Define.Find(loaded.Scopes.Select(scope => scope.Edition), phrase);
            var entries = found.Entries;
            if (entries.IsEmpty && found.IsTypingError)
            {
                entries = [found.Near[0]];
                terminal.Say($"There is no term ‘{phrase}’; ‘{entries[0].Place.Entry.Headword}’ is taken.");
            }

            if (entries.IsEmpty)
            {
                throw new UsageException($"There is no term ‘{phrase}’ in the glossary.{NearEntries.Hint(found)}");
            }

            wanted.UnionWith(entries.Select(entry => TermKey.Of(entry.Place)));
        }

        return wanted.ToImmutable();
    }

    private void SayAll(ImmutableArray<string> messages)
    {
        foreach (var message in messages)
        {
            terminal.Say(message);
        }
    }
}
