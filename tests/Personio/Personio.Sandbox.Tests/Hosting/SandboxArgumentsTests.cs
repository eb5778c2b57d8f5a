using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Tests.Hosting;

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
    [InlineData("--employees", "many")]
    [InlineData("--employees", "0")]
    [InlineData("--port", "70000")]
    [InlineData("--today", "15.06.2026")]
    [InlineData("--limits", "strict")]
    [InlineData("--frobnicate", "1")]
    [InlineData("--seed")]
    public void Parse_Mistake_IsNamed(params string[] arguments)
    {
        SandboxArguments.Parse(arguments, out var mistake).ShouldBeNull();

        mistake.ShouldNotBeNull();
        mistake.ShouldContain(arguments[0].TrimStart('-'), Case.Insensitive);
    }
}
