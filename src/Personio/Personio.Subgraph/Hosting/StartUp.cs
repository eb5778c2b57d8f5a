using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Sandbox;

namespace Personio.Subgraph.Hosting;

/// <summary>Runs the program; what keeps it from starting is one message on standard error and exit code 1, never a stack trace.</summary>
internal static class StartUp
{
    public static async Task<int> RunAsync(Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception exception) when (Explain(exception) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
    }

    /// <summary>What a person can do about it; null for a fault of the program itself.</summary>
    private static string? Explain(Exception exception) => exception switch
    {
        SettingsException settings => settings.Message,
        PersonioSettingsException settings => settings.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        SandboxStartException sandbox => sandbox.Message,
        IOException { InnerException: AddressInUseException inUse } =>
            $"{exception.Message} Stop the program that uses it, or choose another address with --urls http://localhost:5001. ({inUse.Message})",
        SocketException socket => $"The server cannot listen on its address: {socket.Message}. Choose another with --urls http://localhost:5001.",
        GraphQL.Schema.SchemaException schema => $"The schema is invalid:{Environment.NewLine}{schema.Message}",
        GraphQL.AspNetCore.PersistedDocumentException documents => documents.Message,
        _ => null,
    };
}

/// <summary>A setting is missing or cannot be used; the message names it and never quotes a secret.</summary>
internal sealed class SettingsException(string message) : Exception(message);
