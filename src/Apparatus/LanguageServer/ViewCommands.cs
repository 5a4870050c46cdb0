using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.Contents;
using Apparatus.Language.Features.Preview;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Features.Works;
using Apparatus.Language.Semantics;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer;

/// <summary>Commands that fill the views of a client that goes beyond LSP: previews, the contents of editions, lists to choose from.</summary>
internal static class ViewCommands
{
    /// <summary>The command <c>apparatus.preview</c>: what a preview of a file shows otherwise than plain Markdown; null for a file of no edition.</summary>
    public static JsonNode? Preview(RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        if (context.Find(Read(arguments).Uri ?? string.Empty) is not { } document)
        {
            return null;
        }

        var page = PreviewPage.Of(document.Model);
        return Node(new PreviewResult(
            [.. page.Marks.Select(mark => new PreviewMarkResult(mark.Span.Start, mark.Span.End, Name(mark.Kind), Some(mark.Text), Some(mark.Title), Some(mark.Name), mark.IsBroken ? true : null))],
            [.. page.Notes.Select(note => new PreviewNoteResult(note.Label, note.Mark, note.Text, note.IsCalled))],
            page.Bibliography));
    }

    /// <summary>
    /// The command <c>apparatus.contents</c>: the editions that are open with their faults and sections, the one of the given file first. Loose files are left out.
    /// </summary>
    public static JsonNode? Contents(DiagnosticsEngine engine, RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        var path = FileUris.ToPath(Read(arguments).Uri ?? string.Empty);
        return Node<EditionResult[]>([.. Editions(context).OrderBy(edition => edition.Find(path) is null).Select(edition => Describe(engine, context, edition))]);
    }

    /// <summary>The command <c>apparatus.contentsItems</c>: the lines of one section of the edition that a file declares.</summary>
    public static JsonNode? Items(RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        var asked = Read(arguments);
        if (!Enum.TryParse<ContentsKind>(asked.Kind, ignoreCase: true, out var kind))
        {
            throw LspErrors.InvalidParams($"There is no section “{asked.Kind}”.");
        }

        var edition = Editions(context).FirstOrDefault(edition => Uri(context, edition) == asked.Uri);
        return Node<SectionItemResult[]>(edition is null ? [] :
        [
            .. EditionContents.Items(edition, kind, asked.Name ?? string.Empty).Select(item => new SectionItemResult(
                item.Title, item.Words, item.Fault, new Location(context.Uri(item.Document.Path), context.Positions.ToRange(item.Document.Text, item.Span)))),
        ]);
    }

    /// <summary>The command <c>apparatus.works</c>: the works that a file can cite, by author and title.</summary>
    public static JsonNode? Works(RequestContext context, ImmutableArray<JsonElement> arguments) =>
        Node<WorkResult[]>(context.Find(Read(arguments).Uri ?? string.Empty)?.Model.Edition is not { } edition ? [] :
        [
            .. WorkListing.Of([EditionScope.Whole(edition)]).Works
                .Select(work => (Work: work, Summary: work.Place is { } place ? ReferenceFormatter.Summarize(edition.Works.Resolve(place)) : null))
                .OrderBy(found => found.Summary?.Authors, StringComparer.OrdinalIgnoreCase).ThenBy(found => found.Summary?.Year, StringComparer.Ordinal)
                .Select(found => new WorkResult(found.Work.Key, found.Summary?.Authors ?? string.Empty, found.Summary?.Year ?? string.Empty, found.Summary?.Title ?? string.Empty, found.Work.Occurrences.Length)),
        ]);

    private static EditionResult Describe(DiagnosticsEngine engine, RequestContext context, Edition edition)
    {
        var found = edition.AllDocuments
            .SelectMany(document => engine.Run(context.Workspace, context.Settings, document.Path, context.Cancel)?.Diagnostics ?? [])
            .CountBy(diagnostic => diagnostic.Severity).ToDictionary();
        var (errors, warnings) = (found.GetValueOrDefault(Severity.Error), found.GetValueOrDefault(Severity.Warning));
        return new EditionResult(
            EditionContents.Name(edition),
            Uri(context, edition),
            FileUris.FromPath(edition.Root),
            !edition.Manifests.IsEmpty,
            errors,
            warnings,
            found.Values.Sum() - errors - warnings,
            [.. EditionContents.Sections(edition).Select(section => new SectionResult(Name(section.Kind), section.Name, section.Title, section.Count, section.Broken))]);
    }

    private static IEnumerable<Edition> Editions(RequestContext context) => context.Workspace.Editions.Where(edition => !edition.IsLoose && !edition.AllDocuments.IsEmpty);

    // An edition is known by its manifest, or by its only file.
    private static string Uri(RequestContext context, Edition edition) => context.Uri(edition.AllDocuments[0].Path);

    private static string Name<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string? Some(string words) => words.Length == 0 ? null : words;

    private static ViewParams Read(ImmutableArray<JsonElement> arguments) =>
        arguments.IsEmpty ? new ViewParams(null, null, null)
        : ProtocolJson.Read<ViewParams>(arguments[0]) ?? throw LspErrors.InvalidParams("The command takes an object with “uri”.");

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, ProtocolJson.Options.GetTypeInfo(typeof(T)));
}
