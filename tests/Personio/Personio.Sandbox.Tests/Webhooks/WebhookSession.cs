using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.Webhooks;

/// <summary>What the tests of webhooks do again and again.</summary>
internal static class WebhookSession
{
    public const string Path = "/v2/webhooks";

    public static Task<Answer> SendV2Async(this SandboxSession session, HttpMethod method, string path, string? json = null) => session.SendAsync(
        method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), session.V2Token);

    /// <summary>Registers an enabled webhook for the inbox, and gives its path.</summary>
    public static async Task<string> RegisterAsync(
        this SandboxSession session, WebhookInbox inbox, string events = "person.updated", string rest = "\"auth_type\":\"NONE\"")
    {
        var names = JsonSerializer.Serialize(events.Split(','));
        using var created = await session.SendV2Async(
            HttpMethod.Post, Path, $$"""{"url":"{{inbox.Address}}","description":"d","status":"ENABLED","enabled_events":{{names}},{{rest}}}""");
        created.Status.ShouldBe(201, created.Text);
        return $"{Path}/{created.Json.GetProperty("id").GetString()}";
    }

    /// <summary>Gives the boss another name to be called by.</summary>
    public static async Task RenameAsync(this SandboxSession session, string name)
    {
        var boss = session.Server.Company.ChiefExecutiveId;
        using var answer = await session.SendV2Async(HttpMethod.Patch, $"/v2/persons/{boss}", $$"""{"preferred_name":"{{name}}"}""");
        answer.Status.ShouldBe(204, answer.Text);
    }

    /// <summary>The activity of a webhook, the oldest first, once it has as many entries.</summary>
    public static async Task<JsonElement[]> ActivityAsync(this SandboxSession session, string webhook, int count)
    {
        for (var patience = 0; ; patience++)
        {
            var entries = (await session.GetJsonAsync(webhook + "/activity")).GetProperty("_data").EnumerateArray().Reverse().ToArray();
            if (entries.Length >= count || patience == 400)
            {
                entries.Length.ShouldBe(count);
                return entries;
            }

            await Task.Delay(20);
        }
    }
}
