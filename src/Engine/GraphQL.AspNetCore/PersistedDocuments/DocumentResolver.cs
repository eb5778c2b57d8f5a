using GraphQL.AspNetCore.Requests;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.PersistedDocuments;

/// <summary>Finds the document that a request names, and decides whether one that it sends may run.</summary>
internal sealed class DocumentResolver(
    IOptions<PersistedDocumentOptions> options,
    IOptions<GraphQLHttpOptions> http,
    IEnumerable<IOperationDocumentStorage> storages,
    AutomaticDocuments automatic)
{
    private const int LongestId = 256;

    private readonly PersistedDocumentOptions _options = options.Value;
    private readonly IOperationDocumentStorage[] _storages = [.. storages];

    private bool HasStorage => _options.Mode != PersistedDocumentMode.Off;

    private StatusProfile Profile => http.Value.StatusProfile;

    /// <summary>The document that a request runs, or why it runs none.</summary>
    /// <param name="isGateway">A gateway writes documents of its own, which no list can have.</param>
    public ValueTask<DocumentResolution> ResolveAsync(ParsedRequest request, bool isGateway, CancellationToken cancellationToken)
    {
        if (isGateway && request is { Query: { } composed, DocumentId: null })
        {
            return new(DocumentResolution.Run(composed));
        }

        if (HasStorage && request.DocumentId is { } id)
        {
            return FindByIdAsync(request, id, cancellationToken);
        }

        if ((HasStorage || _options.AllowAutomatic) && PersistedQueryExtension.Read(request.Extensions) is { } extension)
        {
            return FindByHashAsync(request, extension, cancellationToken);
        }

        if (request.Query is not { } query)
        {
            return new(DocumentResolution.Refuse(RequestMembers.NoQuery(request.Extensions, request.DocumentId is not null, Profile)));
        }

        return _options.Mode == PersistedDocumentMode.Require
            ? CheckListAsync(query, DocumentHash.Of(query), cancellationToken)
            : new(DocumentResolution.Run(query));
    }

    /// <summary>Stores what a client sent with its hash, once it is known to be valid.</summary>
    public ValueTask KeepAsync(DocumentResolution document, CancellationToken cancellationToken) =>
        automatic.KeepAsync(document.HashToKeep!, document.Text!, cancellationToken);

    private async ValueTask<DocumentResolution> FindByIdAsync(ParsedRequest request, string id, CancellationToken cancellationToken)
    {
        if (request.Query is not null)
        {
            return DocumentResolution.Refuse(
                RequestMembers.Malformed("The request has both `documentId` and `query`: send one of them.", Profile));
        }

        return await FindAsync(id, cancellationToken) is { } text
            ? DocumentResolution.Run(text)
            : DocumentResolution.Refuse(new Refusal(
                Profile.MalformedRequest,
                HttpErrorCodes.DocumentNotFound,
                "The server keeps no document of this `documentId`. Check that the client and the server were built from the same documents."));
    }

    private async ValueTask<DocumentResolution> FindByHashAsync(
        ParsedRequest request, PersistedQueryExtension extension, CancellationToken cancellationToken)
    {
        if (!extension.IsSupported)
        {
            return DocumentResolution.Refuse(RequestMembers.PersistedQueryNotSupported);
        }

        var hash = extension.Hash!;
        if (request.Query is { } query)
        {
            if (DocumentHash.Of(query) != hash)
            {
                return DocumentResolution.Refuse(new Refusal(
                    Profile.MalformedRequest,
                    HttpErrorCodes.PersistedQueryHashMismatch,
                    "`extensions.persistedQuery.sha256Hash` is not the hash of `query`: hash exactly the text that is sent, in UTF-8."));
            }

            return _options.Mode == PersistedDocumentMode.Require
                ? await CheckListAsync(query, hash, cancellationToken)
                : DocumentResolution.Run(query, _options.AllowAutomatic ? hash : null);
        }

        var text = await FindAsync(DocumentHash.Prefix + hash, cancellationToken)
            ?? (_options.AllowAutomatic ? await automatic.FindAsync(hash, cancellationToken) : null);
        return text is not null ? DocumentResolution.Run(text) : DocumentResolution.Refuse(NotFound());
    }

    private async ValueTask<DocumentResolution> CheckListAsync(string query, string hash, CancellationToken cancellationToken) =>
        await FindAsync(DocumentHash.Prefix + hash, cancellationToken) is not null
            ? DocumentResolution.Run(query)
            : DocumentResolution.Refuse(NotInList);

    private async ValueTask<string?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!HasStorage || id.Length > LongestId)
        {
            return null;
        }

        foreach (var storage in _storages)
        {
            if (await storage.FindAsync(id, cancellationToken) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private Refusal NotFound() => this switch
    {
        { _options.Mode: PersistedDocumentMode.Require } => NotInList,
        { _options.AllowAutomatic: true } => RequestMembers.PersistedQueryNotFound,
        _ => RequestMembers.PersistedQueryNotSupported,
    };

    private static Refusal NotInList { get; } = new(
        403,
        HttpErrorCodes.PersistedQueryNotInList,
        "This server runs only documents that it keeps, and this is none of them. Name one by its `documentId`.");
}
