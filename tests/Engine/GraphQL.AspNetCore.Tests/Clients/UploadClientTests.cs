using System.Text;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.AspNetCore.Tests.Uploads;

namespace GraphQL.AspNetCore.Tests.Clients;

public sealed class UploadClientTests
{
    [Fact]
    public async Task ApolloUploadClient_FilesInLists_ReachTheResolver()
    {
        await using var server = await UploadClient.StartAsync();

        var results = await NodeClients.RunAsync("uploads.mjs", new Uri(server.Address, "/graphql"));

        results.GetProperty("apollo").EnumerateArray().Select(e => e.GetString()).ShouldBe(
        [
            Received("cover \U0001F600.txt", "cover"), Received("cover \U0001F600.txt", "cover"),
            Received("one.txt", "1"), Received("two.txt", "22"), Received("blob", "333", "application/octet-stream"),
        ]);
        results.GetProperty("fetched").EnumerateArray().Select(e => e.GetString()).ShouldBe(
            [Received("large.txt", new string('x', 200_000)), Received("empty.txt", "")]);
    }

    private static string Received(string name, string text, string type = "text/plain") =>
        ReceivedFiles.Describe(name, type, Encoding.UTF8.GetBytes(text));
}
