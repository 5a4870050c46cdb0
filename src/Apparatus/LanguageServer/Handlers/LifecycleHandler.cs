using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Apparatus.Files;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>The beginning and the end of a conversation.</summary>
/// <param name="server">The server as a whole.</param>
internal sealed class LifecycleHandler(Server server) : Handler
{
    private const string WatchedFiles = "**/*.{md,bib,bibtex,json,yml,yaml,csl,seal}";

    private const int Deleted = 4;

    private readonly Session session = server.Session;

    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Lifecycle<InitializeParams, InitializeResult>("initialize", parameters => Task.FromResult(Initialize(parameters)));
        methods.Notification<InitializedParams>("initialized", _ => Initialized(), new InitializedParams());
        methods.Notification<SetTraceParams>("$/setTrace", trace => session.Log.Trace = trace.Value);
        methods.Bare<object?>("shutdown", ShutDown);
        methods.Bare<object?>("exit", Exit);
    }

    private InitializeResult Initialize(InitializeParams parameters)
    {
        if (session.State != SessionState.New)
        {
            throw LspErrors.Invalid("“initialize” may be sent once.");
        }

        session.Client = new ClientFeatures(parameters.Capabilities);
        var encoding = ChooseEncoding(session.Client);
        session.Positions = new TextPositions(encoding);
        session.Log.Trace = parameters.Trace ?? "off";
        server.Configuration.Initial = ConfigurationHandler.Read(parameters.InitializationOptions);
        session.Host.Start(Folders(parameters), server.Configuration.Initial);
        session.State = SessionState.Running;
        if (parameters.ProcessId is { } process)
        {
            server.EndWith(process);
        }

        var capabilities = new JsonObject
        {
            ["positionEncoding"] = encoding switch
            {
                PositionEncoding.Utf8 => "utf-8",
                PositionEncoding.Utf32 => "utf-32",
                _ => "utf-16",
            },
        };
        foreach (var handler in server.Handlers)
        {
            handler.Advertise(capabilities, session.Client);
        }

        return new InitializeResult(capabilities, new ClientInfo("apparatus", server.Options.Version));
    }

    private void Initialized()
    {
        if (session.Client.Configuration)
        {
            _ = server.Configuration.ReadAsync();
        }

        _ = RegisterAsync();
        _ = LoadAsync();
        if (!session.Client.WatchesFiles)
        {
            server.WatchFolders();
        }

        server.Pump.Start();
    }

    private Task<object?> ShutDown()
    {
        session.State = SessionState.ShutDown;
        server.Pump.Dispose();
        return Task.FromResult<object?>(null);
    }

    private Task<object?> Exit()
    {
        server.End(session.State == SessionState.ShutDown ? 0 : 1);
        return Task.FromResult<object?>(null);
    }

    private static ImmutableArray<string> Folders(InitializeParams parameters)
    {
        // An empty list is an answer: no folder is open.
        var uris = parameters.WorkspaceFolders is { IsDefault: false } folders ? folders.Select(folder => folder.Uri)
            : parameters.RootUri is { } root ? [root]
            : [];
        var paths = uris.Where(uri => uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase)).Select(FileUris.ToPath).ToList();
        if (paths.Count == 0 && parameters is { WorkspaceFolders: null, RootUri: null, RootPath: { Length: > 0 } path })
        {
            paths.Add(DiskFiles.FullPath(path));
        }

        return [.. paths.Distinct()];
    }

    // UTF-16 is what the program reckons in; another encoding is used where the client knows no UTF-16.
    private static PositionEncoding ChooseEncoding(ClientFeatures client)
    {
        var offered = client.List("general.positionEncodings");
        return offered.IsEmpty || offered.Contains("utf-16") ? PositionEncoding.Utf16
            : offered.Contains("utf-8") ? PositionEncoding.Utf8
            : offered.Contains("utf-32") ? PositionEncoding.Utf32
            : PositionEncoding.Utf16;
    }

    private async Task RegisterAsync()
    {
        var registrations = new List<Registration>();
        if (session.Client.WatchesFiles)
        {
            registrations.Add(new Registration("apparatus-files", "workspace/didChangeWatchedFiles", new JsonObject
            {
                // Of a folder that is deleted clients tell the folder alone.
                ["watchers"] = new JsonArray(
                    new JsonObject { ["globPattern"] = WatchedFiles },
                    new JsonObject { ["globPattern"] = "**/.gitignore" },
                    new JsonObject { ["globPattern"] = "**/*", ["kind"] = Deleted }),
            }));
        }

        if (session.Client.Has("workspace.didChangeConfiguration.dynamicRegistration"))
        {
            registrations.Add(ConfigurationHandler.Registration());
        }

        registrations.AddRange(FormattingHandler.Registrations(session.Client));
        if (registrations.Count == 0)
        {
            return;
        }

        try
        {
            await server.Rpc.AskAsync("client/registerCapability", new RegistrationParams([.. registrations])).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RemoteRpcException or ConnectionLostException)
        {
            session.Log.Warn($"The client refused to watch files ({fault.Message}); the server watches them itself.");
            server.WatchFolders();
        }
    }

    private async Task LoadAsync()
    {
        await using var progress = await LoadProgress.BeginAsync(server.Rpc, session).ConfigureAwait(false);
        try
        {
            var workspace = await session.Host.Current.GetAsync().ConfigureAwait(false);
            foreach (var problem in workspace.Problems)
            {
                session.Log.Warn($"{problem.Path}: {problem.Message}");
            }
        }
#pragma warning disable CA1031 // Requests will say so too; here it is a line of the log.
        catch (Exception failure)
        {
            session.Log.Failed("Loading failed", failure);
        }
#pragma warning restore CA1031
    }
}
