using System.Globalization;
using GraphQL.AspNetCore.Requests;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>Why a subscription is not served by callback, or not any longer.</summary>
internal static class CallbackRefusals
{
    public static Refusal NoSubscription { get; } = new(
        400, HttpErrorCodes.CallbackInvalid, "A response in several parts is not sent by callback: only subscriptions are. Leave out `extensions.subscription`.");

    // Whether the server calls anybody at all, and whom, is not said.
    public static Refusal NotAllowed { get; } = new(
        403,
        HttpErrorCodes.CallbackNotAllowed,
        "This address is not called back. The server's operator can allow its origin "
        + $"({nameof(GraphQLCallbackOptions)}.{nameof(GraphQLCallbackOptions.AllowedOrigins)}), for inner addresses in {nameof(GraphQLCallbackOptions.InnerOrigins)}.");

    public static Refusal NoGateway { get; } = new(
        403, HttpErrorCodes.CallbackNotAllowed, "Callbacks are for the gateway, and the request does not prove that it comes from it. Subscribe by server-sent events or a WebSocket.");

    public static Refusal Expired { get; } = new(
        401, ErrorCodes.Unauthenticated, "The token that the subscription was asked for with has expired. Subscribe again with a fresh one.");

    public static Refusal Stopping { get; } = new(
        503, HttpErrorCodes.ServerStopping, "The server stops. Subscribe again: another one answers.", RetryAfter: 1);

    public static Refusal TooOld(TimeSpan lifetime) => new(
        400,
        HttpErrorCodes.CallbackLifetimeExceeded,
        string.Create(CultureInfo.InvariantCulture, $"A subscription by callback lives for {lifetime} ({nameof(GraphQLCallbackOptions)}.{nameof(GraphQLCallbackOptions.MaxLifetime)}). Subscribe again."));

    public static Refusal NotConfirmed(CallbackAnswer answer) => answer.IsForbidden ? NotAllowed : new(
        400,
        HttpErrorCodes.CallbackFailed,
        $"The callback's check got {answer} in place of 204 with `{CallbackChannel.ProtocolHeader}: {CallbackChannel.Protocol}`. Nothing was subscribed to.");

    public static Refusal TooMany(GraphQLCallbackOptions options) => new(
        503,
        HttpErrorCodes.TooManyCallbacks,
        string.Create(
            CultureInfo.InvariantCulture,
            $"This server has as many subscriptions by callback as it serves: {options.MaxSubscriptions} ({nameof(GraphQLCallbackOptions)}.{nameof(options.MaxSubscriptions)}), "
            + $"of one host {options.MaxSubscriptionsPerHost} ({nameof(GraphQLCallbackOptions)}.{nameof(options.MaxSubscriptionsPerHost)}). Try again later."),
        RetryAfter: 5);
}
