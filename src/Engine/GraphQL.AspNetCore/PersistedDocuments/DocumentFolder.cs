using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using GraphQL.Execution;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.PersistedDocuments;

/// <summary>The documents of a folder, read and planned before the server listens.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class DocumentFolder(RequestExecutor executor, IOptions<PersistedDocumentOptions> options)
    : IOperationDocumentStorage, IHostedLifecycleService
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private FrozenDictionary<string, string> _documents = FrozenDictionary<string, string>.Empty;

    public ValueTask<string?> FindAsync(string documentId, CancellationToken cancellationToken) => new(_documents.GetValueOrDefault(documentId));

    /// <summary>Reads the folder.</summary>
    /// <exception cref="PersistedDocumentException">It cannot be read, or holds a document that is invalid; the message names each.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value is { Mode: not PersistedDocumentMode.Off, Folder: { } folder })
        {
            _documents = Read(folder);
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private FrozenDictionary<string, string> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new PersistedDocumentException($"The folder of persisted documents does not exist: {folder}.");
        }

        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                var bytes = File.ReadAllBytes(path);
                var text = Utf8.GetString(bytes);
                documents[DocumentHash.Prefix + DocumentHash.Of(bytes)] = text;
                faults.AddRange(executor.Prepare(text).Select(error => Describe(path, error)));
            }
            catch (Exception exception) when (exception is DecoderFallbackException or IOException or UnauthorizedAccessException)
            {
                faults.Add($"{path}: {exception.Message}");
            }
        }

        return faults.Count == 0
            ? documents.ToFrozenDictionary(StringComparer.Ordinal)
            : throw new PersistedDocumentException(
                $"Persisted documents are invalid:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    private static string Describe(string path, GraphQLError error) => error.Locations is [var (line, column), ..]
        ? $"{path} ({line},{column}): {error.Message}"
        : $"{path}: {error.Message}";
}
