using System.Globalization;
using Personio.Client.Webhooks;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Webhooks;

/// <summary>What is wrong with a registration by itself.</summary>
internal static class RegisterWebhookRules
{
    /// <summary>Where the webhook is to be sent, and what it is told of.</summary>
    /// <param name="input">What is asked for.</param>
    /// <param name="configured">Where this server is, as the settings say; null where they do not.</param>
    /// <param name="connection">The connection that is told of changes.</param>
    /// <exception cref="ValidationException">Has all that is wrong.</exception>
    public static (Uri Address, IReadOnlyList<WebhookEventName> Events) Check(RegisterWebhookInput input, Uri? configured, string connection)
    {
        var mistakes = new InputMistakes();
        var server = Server(input.Address, configured, mistakes);
        mistakes.CheckText("description", input.Description);
        var events = Events(input.Events, mistakes);
        mistakes.ThrowIfAny();
        return (WebhookAddress.Below(server!, connection), events);
    }

    private static Uri? Server(string? address, Uri? configured, InputMistakes mistakes)
    {
        if (string.IsNullOrEmpty(address))
        {
            if (configured is null)
            {
                mistakes.Add("address", WriteErrorCodes.Required, "Personio has to know where this server is: give its https address, or set Webhooks:PublicAddress.");
            }

            return configured;
        }

        var given = WebhookAddress.Read(address);
        if (given is null)
        {
            mistakes.Add("address", WriteErrorCodes.InvalidFormat, "Must be an https address without query or credentials, such as https://graph.example.com.");
        }
        else if (configured is not null && given != configured)
        {
            mistakes.Add("address", WriteErrorCodes.InvalidValue, "The settings name another address; leave this one out.");
        }

        return given;
    }

    private static IReadOnlyList<WebhookEventName> Events(IReadOnlyList<string>? wanted, InputMistakes mistakes)
    {
        if (wanted is null)
        {
            return WebhookEvents.All;
        }

        if (wanted.Count == 0)
        {
            mistakes.Add("events", WriteErrorCodes.Required, "Name at least one event; leave it out for all.");
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            if (!WebhookEvents.All.Contains(WebhookEventName.Of(wanted[i])))
            {
                mistakes.Add(
                    string.Create(CultureInfo.InvariantCulture, $"events[{i}]"),
                    WriteErrorCodes.InvalidValue,
                    $"Personio has no such event. There are: {string.Join(", ", WebhookEvents.All.Select(name => name.Word))}.");
            }
        }

        return [.. wanted.Select(WebhookEventName.Of).Distinct()];
    }
}
