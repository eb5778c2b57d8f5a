using System.Text.Json;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.V2.Webhooks;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.Company.Saving;

/// <summary>Webhooks: what the API would refuse is refused here too, except that the address of any webhook may begin with http.</summary>
internal static partial class CompanyFileCheck
{
    private static void CheckWebhooks(CompanyFile file, CompanyMistakes mistakes)
    {
        mistakes.Require(file.Webhooks.Count <= WebhookCenter.MaxWebhooks, "webhooks", $"there are {WebhookCenter.MaxWebhooks} at most.");
        Unique(file.Webhooks, "webhooks", "webhook.id", one => one.Webhook.Id, mistakes);
        Unique(file.Webhooks, "webhooks", "webhook.url", one => one.Webhook.Url, mistakes);
        Each(file.Webhooks, "webhooks", "webhook.url", one => WebhookDraft.IsAddress(one.Webhook.Url), "it has to begin with http or https.", mistakes);
        Known(
            file.Webhooks.SelectMany(one => one.Webhook.EnabledEvents), "webhooks", "webhook.enabledEvents", name => name, CompanyEvents.All, "event", mistakes);
        OneOf(file.Webhooks, "webhooks", "webhook.authType", one => one.Webhook.AuthType, [WebhookAuth.None, WebhookAuth.Token, WebhookAuth.Custom], mistakes);
        Each(
            file.Webhooks, "webhooks", "webhook.authType", one => WebhookDraft.WrongProof(one.Webhook.AuthType, one.Webhook.Token, one.Webhook.CustomHeaders) is null,
            one => WebhookDraft.WrongProof(one.Webhook.AuthType, one.Webhook.Token, one.Webhook.CustomHeaders)!.Detail, mistakes);
        Each(
            file.Webhooks, "webhooks", "events", saved => saved.Events.Concat(saved.Attempts.Select(attempt => attempt.Event)).All(one => IsObject(one.Payload)),
            "the payload of one is no JSON object.", mistakes);
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return parsed.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
