using GraphQL.AspNetCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Hosting;

public sealed class GatewaySettingsTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void AddGateway_WithoutSettings_KnowsNoGateway()
    {
        GatewaySettings.IsConfigured(Configure([("Secret", "")])).ShouldBeFalse();
        Read([]).Secrets.ShouldBeEmpty();
    }

    [Fact]
    public void AddGateway_TwoSecrets_AreBothTheGateways()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $"{Secret}-of-the-file\n");
            Read([("Secret", Secret), ("OtherSecretFile", file)]).Secrets.ShouldBe([Secret, $"{Secret}-of-the-file"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void AddGateway_Thumbprints_AreReadAsToolsWriteThem()
    {
        var thumbprint = string.Concat(Enumerable.Repeat("0A:", 32)).TrimEnd(':');

        Read([("CertificateThumbprints", $"{thumbprint}, {new string('F', 64)}")]).CertificateThumbprints
            .ShouldBe([thumbprint.Replace(":", "", StringComparison.Ordinal), new string('F', 64)]);
    }

    [Fact]
    public void AddGateway_Limits_HoldForTheGatewayAlone()
    {
        using var services = Services([("Secret", Secret), ("Limits:MaxDepth", "77")]);
        var limits = services.GetRequiredService<IOptionsMonitor<GraphQLLimits>>();

        limits.Get(GraphQLGatewayOptions.LimitsName).MaxDepth.ShouldBe(77);
        limits.Get(GraphQLGatewayOptions.LimitsName).MaxVariableListItems.ShouldBe(10_000);
        limits.CurrentValue.MaxDepth.ShouldBe(new GraphQLLimits().MaxDepth);
    }

    [Theory]
    [InlineData("GraphQL:Gateway:Secret has fewer than 32 characters", "Secret", "short", "", "")]
    [InlineData("GraphQL:Gateway:OtherSecretFile names a file that cannot be read", "OtherSecretFile", "/no/such/file", "", "")]
    [InlineData("GraphQL:Gateway:Secret and GraphQL:Gateway:SecretFile are both set", "Secret", Secret, "SecretFile", "/no/such/file")]
    public void AddGateway_WhatCannotBeUsed_NamesTheSetting(string expected, string setting, string value, string other, string otherValue)
    {
        var message = Should.Throw<SettingsException>(() => Read([(setting, value), (other, otherValue)])).Message;

        message.ShouldContain(expected);
        message.ShouldNotContain(Secret);
        message.ShouldNotContain("short");
    }

    private static GraphQLGatewayOptions Read(params IEnumerable<(string Name, string Value)> settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IOptions<GraphQLGatewayOptions>>().Value;
    }

    private static ServiceProvider Services(IEnumerable<(string Name, string Value)> settings)
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddGateway(Configure(settings));
        return services.BuildServiceProvider();
    }

    private static IConfiguration Configure(IEnumerable<(string Name, string Value)> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Where(s => s.Name.Length > 0).ToDictionary(s => $"GraphQL:Gateway:{s.Name}", s => (string?)s.Value))
        .Build();
}
