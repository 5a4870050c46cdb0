using Apparatus.LanguageServer.Conversions;

namespace Apparatus.LanguageServer;

/// <summary>What belongs to one connection: what the client said of itself at the start, and the parts that answer it.</summary>
/// <param name="host">Holds the workspace.</param>
/// <param name="log">Takes what happens.</param>
internal sealed class Session(WorkspaceHost host, ServerLog log)
{
    /// <summary>Holds the workspace.</summary>
    public WorkspaceHost Host => host;

    /// <summary>Takes what happens.</summary>
    public ServerLog Log => log;

    /// <summary>What the client can do; nothing before <c>initialize</c>.</summary>
    public ClientFeatures Client { get; set; } = new(default);

    /// <summary>Converts positions in the encoding that was agreed.</summary>
    public TextPositions Positions { get; set; } = new(PositionEncoding.Utf16);

    /// <summary>How far the conversation has come.</summary>
    public SessionState State { get; set; } = SessionState.New;
}
