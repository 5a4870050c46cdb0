using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Apparatus.Language.Features;
using Apparatus.Language.Text;
using Apparatus.LanguageServer.Conversions;

namespace Apparatus.LanguageServer;

/// <summary>What a handler works with: the snapshot that was current when the request came, and conversions to the client's terms.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Workspace">Its editions.</param>
/// <param name="Session">The client, the rules, the log.</param>
/// <param name="Cancel">Set when the client takes the request back.</param>
internal sealed record RequestContext(Snapshot Snapshot, LoadedWorkspace Workspace, Session Session, CancellationToken Cancel)
{
    /// <summary>What the client can do.</summary>
    public ClientFeatures Client => Session.Client;

    /// <summary>The user's settings.</summary>
    public UserSettings Settings => Snapshot.Sources.Settings;

    /// <summary>Converts positions.</summary>
    public TextPositions Positions => Session.Positions;

    /// <summary>A document inside its edition; null when it is part of none.</summary>
    public DocumentContext? Find(string uri) =>
        Workspace.Model(FileUris.ToPath(uri)) is { } model ? new DocumentContext(this, model) : null;

    /// <summary>The URI of a file, as the client writes it where the file is open.</summary>
    public string Uri(string path) => Snapshot.Sources.Open.TryGetValue(path, out var open) ? open.Uri : FileUris.FromPath(path);

    /// <summary>The text of a file; null when there is none.</summary>
    public SourceText? Text(string path) =>
        Workspace.FindText(path) ?? (Snapshot.Sources.Open.TryGetValue(path, out var open) ? open.Text : Snapshot.Sources.Disk.Read(path).Text);

    /// <summary>A stretch of a file as a range; of a file that cannot be read, its start.</summary>
    public Protocol.Range Range(string path, TextSpan span) => Text(path) is { } text ? Positions.ToRange(text, span) : default;

    /// <summary>A stretch of a file as a location.</summary>
    public Protocol.Location Location(Place place) => new(Uri(place.Path), Range(place.Path, place.Span));

    /// <summary>Several stretches as locations.</summary>
    public ImmutableArray<Protocol.Location> Locations(ImmutableArray<Place> places) => [.. places.Select(Location)];

    /// <summary>Changes as an edit that the client can make: with versions, annotations and new files as far as it knows them.</summary>
    /// <exception cref="StreamJsonRpc.LocalRpcException">
    /// The client cannot be told which version of a text the edits are for, and the text has changed meanwhile.
    /// </exception>
    public Protocol.WorkspaceEdit Edit(ImmutableArray<Change> changes)
    {
        if (!Client.DocumentChanges && Session.Host.Current.Number != Snapshot.Number)
        {
            throw LspErrors.ContentModified();
        }

        return new WorkspaceEdits(this).Make(changes);
    }

    /// <summary>The address that a link in a hover leads to: the file with its line.</summary>
    public string LinkTo(Place place) => place.Span == default ? Uri(place.Path) : $"{Uri(place.Path)}#L{Range(place.Path, place.Span).Start.Line + 1}";
}
