using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>Refuses origins that are none and limits that make no sense, before the server starts.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class CallbackOptionsValidation : IValidateOptions<GraphQLCallbackOptions>
{
    // A timer takes no more than 49 days.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, GraphQLCallbackOptions options)
    {
        var failures = new List<string>();
        try
        {
            OutboundOrigins.Parse(options.AllowedOrigins, options.InnerOrigins);
        }
        catch (FormatException exception)
        {
            failures.Add(exception.Message);
        }

        if (options is not { MaxSubscriptions: > 0, MaxSubscriptionsPerHost: > 0, MaxMessageBytes: > 0 })
        {
            failures.Add("The limits of callbacks must be above 0.");
        }

        if (!Array.TrueForAll([options.SendTimeout, options.MinHeartbeatInterval, options.MaxLifetime], time => time > TimeSpan.Zero))
        {
            failures.Add("The times of callbacks must be above 0.");
        }

        if (options.MaxLifetime > LongestLifetime || options.SendTimeout > LongestLifetime)
        {
            failures.Add($"The times of callbacks must be at most {LongestLifetime.TotalDays} days.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
