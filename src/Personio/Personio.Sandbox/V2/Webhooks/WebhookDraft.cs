using System.Text.Json;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.V2.Webhooks;

/// <summary>Reads the body of a creation or a change: what a change does not name stays as it was.</summary>
internal static class WebhookDraft
{
    private const int MaxHeaders = 3;
    private const int MaxValueLength = 2_000;

    private static readonly string[] ReservedHeaders =
    [
        "host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect", "content-type",
    ];

    /// <summary>The webhook, or null and what is wrong.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="before">What is changed; null for a creation.</param>
    /// <param name="options">Decides on HTTPS.</param>
    /// <param name="problem">What is wrong.</param>
    public static WebhookRecord? Read(V2Body body, WebhookRecord? before, SandboxOptions options, out V2Problem? problem)
    {
        var now = options.TimeProvider.GetUtcNow();
        var isNew = before is null;
        var address = body.Text("url", isNew) ?? before?.Url.OriginalString;
        var description = body.Text("description", isNew) ?? before?.Description;
        var events = ReadEvents(body, isNew) ?? before?.EnabledEvents;
        var status = body.Word("status", "ENABLED", "DISABLED");
        var auth = body.Word("auth_type", WebhookAuth.None, WebhookAuth.Token, WebhookAuth.Custom) ?? before?.AuthType ?? WebhookAuth.Token;
        var token = body.IsNull("token") ? null : body.Text("token") ?? before?.Token;
        var headers = ReadHeaders(body) ?? before?.CustomHeaders ?? [];
        problem = body.Problem;
        if (problem is not null)
        {
            return null;
        }

        problem = WrongAddress(address!, options.Webhooks, out var url)
            ?? WrongEvents(events!)
            ?? WrongProof(auth, token, headers);
        return problem is not null ? null : new WebhookRecord
        {
            Id = before?.Id ?? Guid.NewGuid(),
            Url = url!,
            Description = description!,
            EnabledEvents = events!,
            IsEnabled = status is null ? before?.IsEnabled == true : status == "ENABLED",
            AuthType = auth,
            Token = auth == WebhookAuth.Token ? token : null,
            CustomHeaders = auth == WebhookAuth.Custom ? headers : [],
            CreatedAt = before?.CreatedAt ?? now,
            UpdatedAt = now,
        };
    }

    private static string[]? ReadEvents(V2Body body, bool isNew)
    {
        var raw = body.Raw("enabled_events");
        var isList = raw is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);
        body.Refuse(raw is null ? isNew : !isList, "enabled_events");
        return isList ? [.. raw!.Value.EnumerateArray().Select(item => item.GetString()!).Distinct(StringComparer.Ordinal)] : null;
    }

    /// <summary>As a list of names and values, or as an object: the documentation shows neither.</summary>
    private static WebhookHeader[]? ReadHeaders(V2Body body)
    {
        const string Name = "custom_headers";
        switch (body.Raw(Name))
        {
            case { ValueKind: JsonValueKind.Object } pairs:
                body.Refuse(pairs.EnumerateObject().Any(pair => pair.Value.ValueKind != JsonValueKind.String), Name);
                return body.Problem is null ? [.. pairs.EnumerateObject().Select(pair => new WebhookHeader(pair.Name, pair.Value.GetString()!))] : [];
            case { ValueKind: JsonValueKind.Array }:
                return [.. body.List(Name)!.Select(header => new WebhookHeader(
                    header.Text("name", isRequired: true) ?? "", header.Text("value", isRequired: true) ?? ""))];
            case { ValueKind: JsonValueKind.Null }:
                return [];
            case null:
                return null;
            default:
                body.Refuse(isWrong: true, Name);
                return null;
        }
    }

    /// <summary>Whether something can be sent there at all, safe or not.</summary>
    public static bool IsAddress(Uri url)
        => url.IsAbsoluteUri && url is { UserInfo.Length: 0, Host.Length: > 0 } && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    private static V2Problem? WrongAddress(string address, SandboxWebhookOptions options, out Uri? url)
    {
        var isAddress = Uri.TryCreate(address, UriKind.Absolute, out url) && url.UserInfo.Length == 0 && url.Host.Length > 0;
        var isSafe = isAddress
            && (url!.Scheme == Uri.UriSchemeHttps
                || (url.Scheme == Uri.UriSchemeHttp && !options.RequireHttps && OwnMachine.IsName(url.Host)));
        return isSafe ? null : WebhookProblem.Unacceptable("url", "The address of a webhook begins with https.");
    }

    private static V2Problem? WrongEvents(IReadOnlyList<string> events)
        => events.FirstOrDefault(name => !CompanyEvents.All.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? WebhookProblem.Unacceptable("enabled_events", $"There is no event {unknown}.")
            : null;

    /// <summary>What is wrong with how a webhook shows that it is one; null when nothing is.</summary>
    public static V2Problem? WrongProof(string auth, string? token, IReadOnlyList<WebhookHeader> headers)
    {
        if (auth == WebhookAuth.Token && !IsHeaderValue(token))
        {
            return WebhookProblem.Unacceptable("token", "TOKEN needs a token that can stand in a header.");
        }

        if (auth != WebhookAuth.Custom)
        {
            return null;
        }

        if (headers.Count is 0 or > MaxHeaders)
        {
            return WebhookProblem.Unacceptable("custom_headers", $"CUSTOM needs one to {MaxHeaders} headers.");
        }

        return headers.All(header => IsHeaderName(header.Name) && IsHeaderValue(header.Value))
            ? null
            : WebhookProblem.Unacceptable("custom_headers", "A header has a name that is reserved or a value that cannot be sent.");
    }

    private static bool IsHeaderName(string name)
        => name.Length is > 0 and <= 100
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter))
            && !Array.Exists(ReservedHeaders, reserved => name.StartsWith(reserved, StringComparison.OrdinalIgnoreCase));

    private static bool IsHeaderValue(string? value)
        => value is { Length: > 0 and <= MaxValueLength } && value.All(letter => letter is >= ' ' and <= '~');
}
