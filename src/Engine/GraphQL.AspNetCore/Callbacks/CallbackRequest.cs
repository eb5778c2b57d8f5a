using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQL.AspNetCore.Requests;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>
/// Where a gateway wants the events of a subscription: <c>extensions.subscription</c> of its request. It holds a secret of the gateway's, the
/// verifier, and so is never logged.
/// </summary>
internal sealed class CallbackRequest
{
    private const string Member = "subscription";

    private const int MaxAddressLength = 2_048;
    private const int MaxIdLength = 256;
    private const int MaxVerifierLength = 1_024;

    private CallbackRequest(Uri address, string id, string verifier, TimeSpan? heartbeat) =>
        (Address, Id, Verifier, HeartbeatInterval) = (address, id, JsonEncodedText.Encode(verifier), heartbeat);

    public Uri Address { get; }

    /// <summary>The host and port that are called.</summary>
    public string Host => Address.Authority;

    public string Id { get; }

    /// <summary>What proves to the gateway that a message comes from whom it asked.</summary>
    public JsonEncodedText Verifier { get; }

    /// <summary>The time between two signs of life; null for none.</summary>
    public TimeSpan? HeartbeatInterval { get; }

    /// <summary>Whether a request's extensions ask for callbacks.</summary>
    public static bool IsIn(JsonElement extensions) =>
        extensions.ValueKind is JsonValueKind.Object && extensions.TryGetProperty(Member, out var asked) && asked.ValueKind is not JsonValueKind.Null;

    /// <summary>Reads what a request asks for; what it gives does not refer to the received bytes.</summary>
    /// <returns>Why it is none; null where it is.</returns>
    public static Refusal? Read(JsonElement extensions, GraphQLCallbackOptions options, out CallbackRequest? callback)
    {
        callback = null;
        var asked = extensions.GetProperty(Member);
        if (asked.ValueKind is not JsonValueKind.Object)
        {
            return Invalid("`extensions.subscription` must be an object.");
        }

        if (!TryReadText(asked, "callbackUrl", MaxAddressLength, out var text)
            || !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http"))
        {
            return Invalid($"`extensions.subscription.callbackUrl` must be an http address of at most {MaxAddressLength} characters.");
        }

        if (!TryReadText(asked, "subscriptionId", MaxIdLength, out var id))
        {
            return Invalid($"`extensions.subscription.subscriptionId` must be a text of 1 to {MaxIdLength} characters.");
        }

        if (!TryReadText(asked, "verifier", MaxVerifierLength, out var verifier))
        {
            return Invalid($"`extensions.subscription.verifier` must be a text of 1 to {MaxVerifierLength} characters.");
        }

        if (!TryReadInterval(asked, options, out var heartbeat))
        {
            return Invalid(
                $"`extensions.subscription.heartbeatIntervalMs` must be 0 for no heartbeat, or from {options.MinHeartbeatInterval.TotalMilliseconds} "
                + $"({nameof(GraphQLCallbackOptions)}.{nameof(options.MinHeartbeatInterval)}) to {GraphQLCallbackOptions.LongestHeartbeatInterval.TotalMilliseconds}.");
        }

        callback = new CallbackRequest(address, id, verifier, heartbeat);
        return null;
    }

    private static bool TryReadText(JsonElement asked, string name, int maxLength, [NotNullWhen(true)] out string? text)
    {
        text = asked.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
        return text is { Length: > 0 } && text.Length <= maxLength;
    }

    // A gateway that says nothing wants none.
    private static bool TryReadInterval(JsonElement asked, GraphQLCallbackOptions options, out TimeSpan? interval)
    {
        interval = null;
        if (!asked.TryGetProperty("heartbeatIntervalMs", out var member) || member.ValueKind is JsonValueKind.Null)
        {
            return true;
        }

        if (member.ValueKind is not JsonValueKind.Number || !member.TryGetInt64(out var milliseconds)
            || milliseconds < 0 || milliseconds > GraphQLCallbackOptions.LongestHeartbeatInterval.TotalMilliseconds)
        {
            return false;
        }

        interval = milliseconds == 0 ? null : TimeSpan.FromMilliseconds(milliseconds);
        return interval is null || interval >= options.MinHeartbeatInterval;
    }

    private static Refusal Invalid(string message) => new(400, HttpErrorCodes.CallbackInvalid, message);
}
