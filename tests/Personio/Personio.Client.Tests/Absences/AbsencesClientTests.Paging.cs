using Personio.Client.Absences;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Absences;

/// <summary>Cursor pages: which next links are followed, and which are not.</summary>
public sealed partial class AbsencesClientTests
{
    [Theory]
    [InlineData($$"""{"href":"{{Base}}?cursor=cur_2"}""")]
    [InlineData("""{"href":"/v2/absence-periods?cursor=cur_2"}""")]
    [InlineData("""{"href":"?cursor=cur_2"}""")]
    [InlineData($"\"{Base}?cursor=cur_2\"")]
    [InlineData("""{"href":"https://PERSONIO.test:443/v2/absence-periods?cursor=cur_2","x":{"href":1}}""")]
    public async Task ListAsync_NextLink_IsFollowedAsItStands(string next)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, request => request.Query.Contains("cursor=cur_2") ? Page(null, Hours("b"), Hours("a")) : Page(next, Hours("a")));

        (await ListAsync(host, new AbsenceFilter())).Select(static absence => absence.Id).ShouldBe(["a", "b"]);
        host.Stub.Requests[^1].Query.ShouldBe(["cursor=cur_2"]);
        host.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"href":null}""")]
    [InlineData("\"\"")]
    public async Task ListAsync_NoNextLink_Ends(string next)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(next, Hours("a")));

        (await ListAsync(host, new AbsenceFilter())).Count.ShouldBe(1);
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"_data":[],"_meta":{"links":null}}""")]
    [InlineData("""{"_data":[],"_meta":null}""")]
    [InlineData("""{"_data":[]}""")]
    [InlineData("""{"_meta":{"links":{"self":{"href":"x"}}},"_data":[]}""")]
    public async Task ListAsync_LooseMeta_Ends(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Json(body));

        (await ListAsync(host, new AbsenceFilter())).ShouldBeEmpty();
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Theory]
    [InlineData("https://evil.test/v2/absence-periods?cursor=1")]
    [InlineData("http://personio.test/v2/absence-periods?cursor=1")]
    [InlineData("https://personio.test:8443/v2/absence-periods?cursor=1")]
    [InlineData("https://a@personio.test/v2/absence-periods?cursor=1")]
    [InlineData("//evil.test/v2/absence-periods")]
    public async Task ListAsync_NextLinkToAnotherOrigin_IsNotFollowed(string next)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page($$"""{"href":"{{next}}"}""", Hours("a")));

        var exception = await Should.ThrowAsync<PersonioBadResponseException>(() => ListAsync(host, new AbsenceFilter()));

        exception.Message.ShouldContain("away from Personio");
        exception.ToString().ShouldNotContain("evil");
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Theory]
    [InlineData($"{Base}?limit=100")]
    [InlineData($"{Base}?cursor=same")]
    public async Task ListAsync_NextLinkThatRepeats_Throws(string next)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page($$"""{"href":"{{next}}"}""", Hours("a")));

        var exception = await Should.ThrowAsync<PersonioBadResponseException>(() => ListAsync(host, new AbsenceFilter()));

        exception.Message.ShouldContain("read already");
        host.Stub.Count(Route).ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"_data":{}}""")]
    [InlineData("""{"_data":[1]}""")]
    [InlineData("""{"_data":[{"id":"a"}]}""")]
    [InlineData("""{"_data":[{"id":"a","starts_from":""")]
    public async Task ListAsync_OutOfShape_IsABadResponse(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Json(body));

        await Should.ThrowAsync<PersonioBadResponseException>(() => ListAsync(host, new AbsenceFilter()));
    }
}
