namespace Apparatus.LanguageServer;

/// <summary>How far the conversation with a client has come (LSP, "Server lifecycle").</summary>
internal enum SessionState
{
    /// <summary>Nothing was said yet.</summary>
    New,

    /// <summary><c>initialize</c> was answered.</summary>
    Running,

    /// <summary><c>shutdown</c> was answered; only <c>exit</c> may follow.</summary>
    ShutDown,
}
