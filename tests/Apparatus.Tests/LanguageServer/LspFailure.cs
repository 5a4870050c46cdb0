using System;

namespace Apparatus.Tests.LanguageServer;

/// <summary>The server answered a request with an error.</summary>
/// <param name="code">Its code.</param>
/// <param name="message">Its message.</param>
/// <param name="raw">The whole error as it came.</param>
internal sealed class LspFailure(int code, string message, string raw) : Exception(message)
{
    /// <summary>Its code (LSP <c>ErrorCodes</c>).</summary>
    public int Code { get; } = code;

    /// <summary>The whole error as it came.</summary>
    public string Raw { get; } = raw;
}
