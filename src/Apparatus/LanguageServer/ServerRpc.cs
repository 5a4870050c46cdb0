using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Protocol;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Apparatus.LanguageServer;

/// <summary>The connection to the client: LSP's framing, our JSON, and errors that tell people no stack traces.</summary>
internal sealed class ServerRpc : JsonRpc
{
    // The formatter writes an object of parameters as it stands, by the options that it was given.
    private const string Generated = "Messages are read and written with the generated code of ProtocolJson only.";

    private readonly ServerLog log;

    private ServerRpc(IJsonRpcMessageHandler handler, ServerLog log)
        : base(handler) => this.log = log;

    /// <summary>Makes a connection; it begins when told to listen.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="log">Takes what goes wrong.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Generated)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Generated)]
    public static ServerRpc Create(Stream input, Stream output, ServerLog log)
    {
        var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = new(ProtocolJson.Options) };
        return new ServerRpc(new HeaderDelimitedMessageHandler(output, input, formatter), log)
        {
            CancelLocallyInvokedMethodsWhenConnectionIsClosed = true,
        };
    }

    /// <summary>Tells the client something; it does not answer.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Generated)]
    public Task TellAsync(string method, object parameters) => NotifyWithParameterObjectAsync(method, parameters);

    /// <summary>Asks the client to do something, and waits until it has.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Generated)]
    public Task AskAsync(string method, object parameters) => InvokeWithParameterObjectAsync(method, parameters);

    /// <summary>Asks the client something, and waits for its answer.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Generated)]
    public Task<T> AskAsync<T>(string method, object parameters) => InvokeWithParameterObjectAsync<T>(method, parameters);

    /// <inheritdoc/>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        switch (exception)
        {
            case LocalRpcException:
                return base.CreateErrorDetails(request, exception);
            case OperationCanceledException:
                return new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)LspErrors.RequestCancelled, Message = "The request was cancelled." };
            default:
                log.Failed($"{request.Method} failed", exception);
                return new JsonRpcError.ErrorDetail
                {
                    Code = JsonRpcErrorCode.InternalError,
                    Message = $"{request.Method} failed because of a fault of the server; its log says more.",
                };
        }
    }
}
