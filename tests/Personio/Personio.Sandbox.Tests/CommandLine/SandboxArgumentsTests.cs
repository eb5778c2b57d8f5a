using Personio.Sandbox.CommandLine;

namespace Personio.Sandbox.Tests.CommandLine;

public sealed class SandboxArgumentsTests
{
    [Fact]
    public void Parse_None_ListensOn5100WithDocumentedLimits()
    {
        var options = SandboxArguments.Parse([], out var mistake)!;

        mistake.ShouldBeNull();
        options.Port.ShouldBe(5100);
        options.Employees.ShouldBe(500);
        options.Seed.ShouldBe(7);
        options.RateLimits.ShouldBe(SandboxRateLimits.Documented);
    }

    [Fact]
    public void Parse_All_SetsEach()
    {
        var options = SandboxArguments.Parse(
            ["--employees", "5000", "--seed", "9", "--port", "0", "--listen", "0.0.0.0", "--today", "2026-06-15", "--limits", "off"], out _)!;

        options.Employees.ShouldBe(5000);
        options.Seed.ShouldBe(9);
        options.Port.ShouldBe(0);
        options.Address.ToString().ShouldBe("0.0.0.0");
        options.Today.ShouldBe(new DateOnly(2026, 6, 15));
        options.RateLimits.ShouldBe(SandboxRateLimits.Off);
    }

    [Theory]
    [InlineData("90m", 90)]
    [InlineData("0s", 0)]
    [InlineData("never", null)]
    public void Parse_ApprovalTime_IsATimeOrNever(string text, int? minutes)
        => SandboxArguments.Parse(["--approve-absences-after", text], out _)!.ApproveAbsencesAfter.ShouldBe(minutes is { } count ? TimeSpan.FromMinutes(count) : null);

    [Theory]
    [InlineData("--employees", "many")]
    [InlineData("--employees", "0")]
    [InlineData("--port", "70000")]
    [InlineData("--today", "15.06.2026")]
    [InlineData("--limits", "strict")]
    [InlineData("--frobnicate", "1")]
    [InlineData("--seed")]
    [InlineData("--seed", "1", "--seed", "2")]
    [InlineData("--clamp-limits", "perhaps")]
    [InlineData("--token-lifetime", "3")]
    [InlineData("--approve-absences-after", "soon")]
    [InlineData("--missing-features", "parking")]
    [InlineData("--scopes", "everything")]
    [InlineData("--webhook-retry-delays", "5m,soon")]
    [InlineData("--webhook-requests-per-attempt=0")]
    [InlineData("--load", "company.json", "--seed", "7")]
    [InlineData("--webhook-disable-after", "sometimes")]
    [InlineData("--empty-career-site", "--missing-features", "xmlFeed")]
    public void Parse_Mistake_IsNamed(params string[] arguments)
    {
        SandboxArguments.Parse(arguments, out var mistake).ShouldBeNull();

        mistake.ShouldNotBeNull();
        mistake.Replace(" ", "").ShouldContain(arguments[0].Split('=')[0].Split('-')[^1], Case.Insensitive);
    }

    [Theory]
    [InlineData("stauts=503", "'stauts'")]
    [InlineData("status=503,status=500", "'status' twice")]
    [InlineData("status=many", "status=many")]
    [InlineData("status=200", "400 to 599")]
    [InlineData("count=2", "does nothing")]
    [InlineData("status=500,answer=truncated", "one of them")]
    [InlineData("status=500,percent=101", "percent is 101")]
    public void Parse_FaultThatCannotBeUsed_IsNamed(string fault, string word)
    {
        SandboxArguments.Parse(["--fault", fault], out var mistake).ShouldBeNull();

        mistake!.ShouldStartWith($"'--fault {fault}': ");
        mistake.ShouldContain(word);
    }

    [Fact]
    public void Parse_FaultsWithEveryMember_SetsThem()
    {
        var options = SandboxArguments.Parse(
            [
                "--fault", "status=503,body=html,retryAfterSeconds=7,rateHeaders,latencyMilliseconds=1.5,afterTheCall=on,path=/v2/persons,method=get,percent=40,count=all",
                "--fault=disconnect,revokeToken", "--fault", "answer=nextIsItself",
            ],
            out _)!;

        options.Faults.ShouldBe([
            new SandboxFault
            {
                Status = 503, Body = SandboxFaultBody.Html, RetryAfterSeconds = 7, RateHeaders = true, Latency = TimeSpan.FromMilliseconds(1.5),
                AfterTheCall = true, PathPrefix = "/v2/persons", Method = "GET", Percent = 40, Count = null,
            },
            new SandboxFault { Disconnect = true, RevokeToken = true },
            new SandboxFault { Answer = SandboxFaultAnswer.NextIsItself },
        ]);
    }

    [Fact]
    public void Parse_Webhooks_SetsEach()
    {
        var webhooks = SandboxArguments.Parse(
            [
                "--webhook-allowed-hosts", "a.example, b.example", "--webhook-require-https", "--webhook-acknowledgement-time", "500ms",
                "--webhook-retry-delays", "1m,2h,3d", "--webhook-requests-per-attempt", "3", "--webhook-retry-client-errors", "--webhook-retry-redirects", "on",
                "--webhook-disable-after", "4", "--webhook-send-twice", "--webhook-out-of-order", "--webhook-hyphenated-keys=on",
            ],
            out _)!.Webhooks;

        webhooks.AllowedHosts.ShouldBe(["a.example", "b.example"]);
        webhooks.AcknowledgementTime.ShouldBe(TimeSpan.FromMilliseconds(500));
        webhooks.RetryDelays.ShouldBe([TimeSpan.FromMinutes(1), TimeSpan.FromHours(2), TimeSpan.FromDays(3)]);
        webhooks.RequestsPerAttempt.ShouldBe(3);
        webhooks.DisableAfter.ShouldBe(4);
        new[] { webhooks.RequireHttps, webhooks.RetryClientErrors, webhooks.RetryRedirects, webhooks.SendTwice, webhooks.OutOfOrder, webhooks.HyphenatedKeys }
            .ShouldAllBe(isOn => isOn);
    }

    [Fact]
    public void Parse_EveryDefaultThatHelpTells_ChangesNothing()
    {
        foreach (var argument in SandboxArguments.Groups.SelectMany(group => group.Arguments).Where(argument => argument.IsFlag))
        {
            var options = SandboxArguments.Parse([], out _)!;
            var usual = argument.Show(options);
            var other = usual == "on" ? "off" : "on";

            argument.Apply(options, usual).Options.ShouldBe(options, argument.Name);
            argument.Show(argument.Apply(options, other).Options!).ShouldBe(other, argument.Name);
        }
    }
}
