using System.Text.Json;
using System.Text.RegularExpressions;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.ControlPanel;

public sealed partial class PanelFilesTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/__sandbox", "text/html")]
    [InlineData("/__sandbox/panel/panel.css", "text/css")]
    [InlineData("/__sandbox/panel/panel.js", "text/javascript")]
    [InlineData("/__sandbox/panel/icon.svg", "image/svg+xml")]
    public async Task Get_AFile_ComesWithItsKindAndTheStrictPolicy(string path, string mediaType)
    {
        using var answer = await GetAsync(path);

        answer.Status.ShouldBe(200);
        answer.MediaType.ShouldBe(mediaType);
        answer.Header("Content-Security-Policy").ShouldBe(Policy);
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
    }

    [Theory]
    [InlineData("/__sandbox/panel/nothing.js")]
    [InlineData("/__sandbox/panel/..%2fPersonio.Sandbox.dll")]
    public async Task Get_WhatIsNoFile_Returns404(string path)
    {
        using var answer = await GetAsync(path);

        answer.Status.ShouldBe(404);
    }

    [Fact]
    public async Task Page_HasNothingOfItsOwnThatThePolicyForbidsAndNoSecret()
    {
        using var answer = await GetAsync("/");

        answer.Text.ShouldNotContain("style=");
        answer.Text.ShouldNotContain("<style");
        InlineScript().IsMatch(answer.Text).ShouldBeFalse();
        answer.Text.ShouldNotContain(SandboxCredentials.DefaultClientSecret);
        foreach (var file in Reference().Matches(answer.Text).Select(match => match.Groups["path"].Value))
        {
            using var found = await GetAsync(file);
            found.Status.ShouldBe(200, file);
        }
    }

    [Fact]
    public async Task Faults_OfEveryKind_HaveASwitch()
    {
        using var answer = await GetAsync("/__sandbox/panel/faults.js");
        using var page = await GetAsync("/");

        foreach (var word in Enum.GetValues<SandboxFaultAnswer>().Except([SandboxFaultAnswer.Intact]).Select(value => JsonNamingPolicy.CamelCase.ConvertName($"{value}")))
        {
            answer.Text.ShouldContain($"{{ answer: '{word}' }}");
        }

        foreach (var word in Enum.GetValues<SandboxFaultBody>().Select(value => JsonNamingPolicy.CamelCase.ConvertName($"{value}")))
        {
            answer.Text.ShouldContain($"body: '{word}'");
        }

        foreach (var member in Personio.Sandbox.CommandLine.FaultArguments.Members)
        {
            (answer.Text + page.Text).ShouldContain(member.Name);
        }
    }

    private Task<Answer> GetAsync(string path) => shared.Session.SendAsync(HttpMethod.Get, path, null, null);

    [GeneratedRegex("""(?:href|src)="(?<path>/[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("""<script(?![^>]*src=)|\son\w+=""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();
}
