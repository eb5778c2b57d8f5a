using System.Net;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

public sealed class EmployeePictureTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task ProfilePictureUrl_OfAnEmployee_HandsOutAnImageForNobodyElsesCache()
    {
        shared.Session.TakeCalls();
        var urls = (await shared.Session.DataAsync("{ employees(first: 20) { nodes { profilePictureUrl(width: 75) } } }"))
            .GetProperty("employees").GetProperty("nodes").EnumerateArray().Select(employee => employee.GetProperty("profilePictureUrl").GetString()!).ToList();
        shared.Session.TakeCalls().ShouldHaveSingleItem("an address costs no call");

        var answers = await Task.WhenAll(urls.Select(shared.Session.GetAsync));

        var picture = answers.First(answer => answer.StatusCode == HttpStatusCode.OK);
        picture.Content.Headers.ContentType!.MediaType.ShouldBeOneOf("image/png", "image/jpeg");
        picture.Headers.CacheControl!.Private.ShouldBeTrue();
        picture.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await picture.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
        shared.Session.TakeCalls().ShouldAllBe(call => call.Path.EndsWith("/profile-picture/75", StringComparison.Ordinal));
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Theory]
    [InlineData("/employees/99999999/picture", HttpStatusCode.NotFound)]
    [InlineData("/employees/..%2f..%2fv2/picture", HttpStatusCode.NotFound)]
    [InlineData("/employees/1/picture?width=0", HttpStatusCode.BadRequest)]
    [InlineData("/employees/1/picture?width=2001", HttpStatusCode.BadRequest)]
    public async Task Picture_ThatCannotBe_IsRefused(string path, HttpStatusCode status)
    {
        using var answer = await shared.Session.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2001)]
    public async Task ProfilePictureUrl_OfNoWidth_IsRefused(int width)
    {
        var answer = await shared.Session.AskAsync("query ($width: Int) { employees(first: 1) { nodes { profilePictureUrl(width: $width) } } }", new { width });

        var error = answer.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT");
        error.GetProperty("message").GetString()!.ShouldContain("1 to 2000 pixels");
    }
}
