using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>ingestr, which loads v1 into a data warehouse: https://github.com/bruin-data/ingestr.</summary>
public sealed class LoaderTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    [Fact]
    public async Task Attendances_WithOffsetAndPageAtOnce_EndByTheNumberOfThePage()
    {
        var client = await SignedInAsync();
        var ids = new List<long>();
        var total = 0;

        for (var page = 0; ; page++)
        {
            using var answer = await client.GetAsync(
                $"/v1/company/attendances?end_date=2026-06-15&includePending=true&limit=200&offset={page * 200}&page={page}&start_date=2026-05-01&updated_from=2026-05-01T00%3A00%3A00");
            answer.Status.ShouldBe(200, answer.Text);
            ids.AddRange(answer.Json.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));
            var metadata = answer.Json.GetProperty("metadata");
            total = metadata.GetProperty("total_elements").GetInt32();

            // Its first page is 0, from which it concludes that the last one is one less than there are.
            if (metadata.GetProperty("current_page").GetInt32() >= metadata.GetProperty("total_pages").GetInt32() - 1)
            {
                break;
            }
        }

        total.ShouldBeGreaterThan(400);
        ids.Distinct().Count().ShouldBe(total);
    }

    [Fact]
    public async Task Projects_WithParametersOfPages_ComeAtOnceWithoutMetadata()
    {
        var client = await SignedInAsync();

        using var answer = await client.GetAsync("/v1/company/attendances/projects?offset=0&page=0");

        answer.Json.GetProperty("success").GetBoolean().ShouldBeTrue();
        answer.Json.GetProperty("data").GetArrayLength().ShouldBeGreaterThan(0);
        answer.Json.TryGetProperty("metadata", out _).ShouldBeFalse("it would go on to a second page");
    }

    private async Task<OtherClient> SignedInAsync()
    {
        var client = new OtherClient(shared.Session, ("Accept", "application/json"));
        var credentials = JsonSerializer.Serialize(new { client_id = OtherClient.Id, client_secret = OtherClient.Secret });
        using var answer = await client.SendAsync(HttpMethod.Post, "/v1/auth", new StringContent(credentials, Encoding.UTF8, "application/json"));
        client.Token = answer.Json.GetProperty("data").GetProperty("token").GetString();
        return client;
    }
}
