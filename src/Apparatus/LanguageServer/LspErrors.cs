using StreamJsonRpc;

namespace Apparatus.LanguageServer;

/// <summary>Errors of LSP as exceptions, with their codes (LSP <c>ErrorCodes</c> and <c>LSPErrorCodes</c>).</summary>
internal static class LspErrors
{
    /// <summary>The client took its request back.</summary>
    public const int RequestCancelled = -32800;

    /// <summary>The text changed while the answer was made, so that the answer is worth nothing.</summary>
    private const int ContentModifiedCode = -32801;

    /// <summary>The request is sound and cannot be fulfilled.</summary>
    private const int RequestFailedCode = -32803;

    private const int InvalidRequestCode = -32600;
    private const int InvalidParamsCode = -32602;
    private const int NotInitializedCode = -32002;

    /// <summary>What the request speaks of is no more.</summary>
    public static LocalRpcException ContentModified() => new("The text has changed meanwhile.") { ErrorCode = ContentModifiedCode };

    /// <summary>The request cannot be fulfilled; the message is for people.</summary>
    public static LocalRpcException Refused(string message) => new(message) { ErrorCode = RequestFailedCode };

    /// <summary>The request makes no sense now.</summary>
    public static LocalRpcException Invalid(string message) => new(message) { ErrorCode = InvalidRequestCode };

    /// <summary>The parameters are not what the method takes.</summary>
    public static LocalRpcException InvalidParams(string message) => new(message) { ErrorCode = InvalidParamsCode };

    /// <summary>A request came before <c>initialize</c>.</summary>
    public static LocalRpcException NotInitialized() => new("The server waits for “initialize”.") { ErrorCode = NotInitializedCode };
}
