using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GraphQL.AspNetCore.Requests;

/// <summary>Reads a GraphQL request from the query string of a GET. An empty parameter is an absent one.</summary>
internal static class QueryStringParser
{
    public static bool TryParse(
        IQueryCollection parameters,
        StatusProfile profile,
        [NotNullWhen(true)] out ParsedRequest? request,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        request = null;
        JsonDocument? variables = null;
        JsonDocument? extensions = null;
        refusal = ReadText(parameters, "query", profile, out var query)
            ?? ReadText(parameters, "documentId", profile, out _)
            ?? ReadText(parameters, "operationName", profile, out _)
            ?? ReadJson(parameters, "variables", profile, out variables)
            ?? ReadJson(parameters, "extensions", profile, out extensions);
        if (refusal is not null)
        {
            variables?.Dispose();
            extensions?.Dispose();
            return false;
        }

        ReadText(parameters, "operationName", profile, out var operationName);
        ReadText(parameters, "documentId", profile, out var documentId);
        request = new ParsedRequest(variables, extensions)
        {
            Query = query,
            DocumentId = documentId,
            OperationName = operationName,
            Variables = variables?.RootElement ?? default,
            Extensions = extensions?.RootElement ?? default,
        };
        return true;
    }

    private static Refusal? ReadText(IQueryCollection parameters, string name, StatusProfile profile, out string? value)
    {
        value = null;
        if (!parameters.TryGetValue(name, out var values))
        {
            return null;
        }

        if (values.Count > 1)
        {
            return RequestMembers.Malformed($"The query string names `{name}` more than once.", profile);
        }

        value = string.IsNullOrEmpty(values[0]) ? null : values[0];
        return null;
    }

    private static Refusal? ReadJson(IQueryCollection parameters, string name, StatusProfile profile, out JsonDocument? document)
    {
        document = null;
        if (ReadText(parameters, name, profile, out var text) is { } refusal)
        {
            return refusal;
        }

        if (text is null)
        {
            return null;
        }

        if (!StrictJson.TryParse(Encoding.UTF8.GetBytes(text), $"The parameter `{name}`", out var parsed, out var fault))
        {
            return fault;
        }

        if (RequestMembers.CheckObject(parsed.RootElement, name, profile) is { } wrongType)
        {
            parsed.Dispose();
            return wrongType;
        }

        document = parsed;
        return null;
    }
}
