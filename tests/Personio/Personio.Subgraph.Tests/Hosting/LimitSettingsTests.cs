using GraphQL.AspNetCore;
using Microsoft.Extensions.Configuration;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Hosting;

public sealed class LimitSettingsTests
{
    [Fact]
    public void Read_NothingSet_LeavesTheDefaultsAndAllowsALineOfManagers()
    {
        var limits = Read([]);

        limits.MaxDepth.ShouldBe(new GraphQLLimits().MaxDepth);
        limits.FieldCycles.ShouldBe(new Dictionary<string, int>(StringComparer.Ordinal) { ["Employee.supervisor"] = 6 });
    }

    [Fact]
    public void Read_SomeSet_ChangesThoseAlone()
    {
        var limits = Read(
            [new("MaxDepth", "8"), new("MaxTypeCost", "20000.5"), new("ExecutionTimeout", "00:00:10"), new("FieldCycles:Employee.supervisor", "2")]);

        limits.MaxDepth.ShouldBe(8);
        limits.MaxTypeCost.ShouldBe(20_000.5);
        limits.ExecutionTimeout.ShouldBe(TimeSpan.FromSeconds(10));
        limits.FieldCycles["Employee.supervisor"].ShouldBe(2);
        limits.MaxAliases.ShouldBe(new GraphQLLimits().MaxAliases);
    }

    [Theory]
    [InlineData("MaxDeph", "8", "MaxDeph")]
    [InlineData("MaxDepth", "deep", "MaxDepth")]
    public void Read_NoLimitOrNoNumber_IsRefusedByName(string name, string value, string named) =>
        Should.Throw<SettingsException>(() => Read([new(name, value)])).Message.ShouldContain(named);

    private static GraphQLLimits Read(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var limits = new GraphQLLimits();
        LimitSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"GraphQL:Limits:{s.Key}", s.Value))).Build(), limits);
        return limits;
    }
}
