using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Diagnostics for clients that ask for them: <c>textDocument/diagnostic</c> and <c>workspace/diagnostic</c>.</summary>
/// <param name="engine">Runs the rules.</param>
/// <param name="conversion">Makes LSP's diagnostics.</param>
/// <param name="pump">Knows what the client was told, and when there is something new.</param>
internal sealed class DiagnosticsHandler(DiagnosticsEngine engine, DiagnosticConversion conversion, DiagnosticsPump pump) : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Request<DocumentDiagnosticParams, DocumentDiagnosticReport>("textDocument/diagnostic", Document);
        methods.RequestAsync<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>("workspace/diagnostic", WorkspaceAsync);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client)
    {
        // A client that asks is not told unasked, and the other way round: it would show everything twice.
        if (client.PullDiagnostics)
        {
            capabilities["diagnosticProvider"] = new JsonObject
            {
                ["identifier"] = "apparatus",
                ["interFileDependencies"] = true,
                ["workspaceDiagnostics"] = true,
            };
        }
    }

    private DocumentDiagnosticReport Document(RequestContext context, DocumentDiagnosticParams parameters)
    {
        var path = FileUris.ToPath(parameters.TextDocument.Uri);
        var found = engine.Run(context.Workspace, context.Settings, path, context.Cancel);
        pump.Told(path, found?.ResultId ?? string.Empty);
        var related = context.Client.Has("textDocument.diagnostic.relatedDocumentSupport") && found is not null ? Related(context, found) : null;
        return found is null ? new DocumentDiagnosticReport("full", null, [])
            : found.ResultId == parameters.PreviousResultId ? new DocumentDiagnosticReport("unchanged", found.ResultId, null, related)
            : new DocumentDiagnosticReport("full", found.ResultId, conversion.Convert(found, context), related);
    }

    // The files that the diagnostics speak of: what is wrong there has mostly changed with this one.
    private ImmutableDictionary<string, DocumentDiagnosticReport>? Related(RequestContext context, FileDiagnostics found)
    {
        var reports = ImmutableDictionary.CreateBuilder<string, DocumentDiagnosticReport>();
        foreach (var path in found.Diagnostics.SelectMany(diagnostic => diagnostic.Related).Select(place => place.Path).Distinct().Where(path => path != found.Path))
        {
            if (engine.Run(context.Workspace, context.Settings, path, context.Cancel) is { } other)
            {
                pump.Told(path, other.ResultId);
                reports[context.Uri(path)] = new DocumentDiagnosticReport("full", other.ResultId, conversion.Convert(other, context));
            }
        }

        return reports.Count == 0 ? null : reports.ToImmutable();
    }

    // A client asks again as soon as it has an answer. It gets none before there is something new to say, so that a quiet workspace costs nothing.
    private async Task<WorkspaceDiagnosticReport?> WorkspaceAsync(RequestContext context, WorkspaceDiagnosticParams parameters)
    {
        var before = (parameters.PreviousResultIds ?? []).DistinctBy(known => FileUris.ToPath(known.Uri)).ToDictionary(known => FileUris.ToPath(known.Uri), known => known);
        while (true)
        {
            var next = pump.NextChange();
            var reports = Reports(context, before);
            if (!reports.IsEmpty)
            {
                return new WorkspaceDiagnosticReport(reports);
            }

            // What has changed since the request came may have been checked already; nobody would speak of it again.
            if (context.Session.Host.Current == context.Snapshot)
            {
                await next.WaitAsync(context.Cancel).ConfigureAwait(false);
            }

            var snapshot = context.Session.Host.Current;
            context = context with { Snapshot = snapshot, Workspace = await snapshot.GetAsync().WaitAsync(context.Cancel).ConfigureAwait(false) };
        }
    }

    private ImmutableArray<WorkspaceDocumentDiagnosticReport> Reports(RequestContext context, Dictionary<string, PreviousResultId> before)
    {
        var reports = ImmutableArray.CreateBuilder<WorkspaceDocumentDiagnosticReport>();
        foreach (var path in context.Workspace.Paths.Order(StringComparer.Ordinal))
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (engine.Run(context.Workspace, context.Settings, path, context.Cancel) is { } found
                && (before.TryGetValue(path, out var known) ? known.Value != found.ResultId : !found.Diagnostics.IsEmpty))
            {
                // Of open documents clients believe what they hear when they ask for one alone, so that this does not count as told.
                reports.Add(new WorkspaceDocumentDiagnosticReport("full", context.Uri(path), Version(context, path), found.ResultId, conversion.Convert(found, context)));
            }
        }

        foreach (var (path, known) in before.Where(known => !context.Workspace.Contains(known.Key) && known.Value.Value.Length > 0))
        {
            reports.Add(new WorkspaceDocumentDiagnosticReport("full", known.Uri, Version(context, path), null, []));
        }

        return reports.DrainToImmutable();
    }

    private static int? Version(RequestContext context, string path) => context.Snapshot.Sources.Open.GetValueOrDefault(path)?.Version;
}
