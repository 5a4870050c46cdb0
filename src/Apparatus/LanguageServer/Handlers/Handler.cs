using System.Text.Json.Nodes;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Answers a group of methods of LSP: takes the parameters apart, calls one method of the library, puts the result together.</summary>
internal abstract class Handler
{
    /// <summary>Connects the methods.</summary>
    public abstract void Register(MethodTable methods);

    /// <summary>Says what the server can do with them (LSP <c>ServerCapabilities</c>).</summary>
    /// <param name="capabilities">Takes the entries.</param>
    /// <param name="client">What the client can do.</param>
    public virtual void Advertise(JsonObject capabilities, ClientFeatures client)
    {
    }
}
