using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.Status;
using Apparatus.Language.Semantics;
using Apparatus.LanguageServer.Conversions;

namespace Apparatus.LanguageServer;

/// <summary>The command <c>apparatus.showStatus</c>: what editions are made of, and why a file belongs to which.</summary>
internal static class StatusCommand
{
    /// <summary>Writes the page as Markdown.</summary>
    /// <param name="engine">Runs the rules, whose findings are counted.</param>
    /// <param name="context">The request.</param>
    /// <param name="arguments">The URI of a file, for the page about its edition; none, or a file of no edition, for all editions.</param>
    public static JsonNode? Run(DiagnosticsEngine engine, RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        if (arguments is [{ ValueKind: JsonValueKind.String } uri, ..])
        {
            var path = FileUris.ToPath(uri.GetString() ?? string.Empty);
            var edition = context.Workspace.Model(path)?.Edition ?? context.Workspace.Editions.FirstOrDefault(found => found.Find(path) is not null);
            if (edition is not null)
            {
                return JsonValue.Create(EditionStatus.Of(edition, path, Diagnostics(engine, context, edition)));
            }
        }

        return JsonValue.Create(EditionStatus.Of(context.Workspace.Editions.Select(edition => (edition, Diagnostics(engine, context, edition)))));
    }

    private static ImmutableArray<Diagnostic> Diagnostics(DiagnosticsEngine engine, RequestContext context, Edition edition) =>
        [.. edition.AllDocuments.SelectMany(document => engine.Run(context.Workspace, context.Settings, document.Path, context.Cancel)?.Diagnostics ?? [])];
}
