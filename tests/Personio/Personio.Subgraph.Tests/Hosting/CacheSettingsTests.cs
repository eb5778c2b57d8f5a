using Microsoft.Extensions.Configuration;
using Personio.Client.Caching;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Hosting;

public sealed class CacheSettingsTests
{
    [Fact]
    public void Read_SomeSet_ChangesThoseAlone()
    {
        var cache = Read([new("Personio:Cache:OperationTimeout", "00:00:00.1"), new("Personio:Cache:MaxValueBytes", "1000")]);

        (cache.Enabled, cache.OperationTimeout, cache.MaxValueBytes).ShouldBe((true, TimeSpan.FromMilliseconds(100), 1000));
        cache.MemoryBytes.ShouldBe(new PersonioCacheOptions().MemoryBytes);
    }

    [Theory]
    [InlineData("OperationTimout", "00:00:01")]
    [InlineData("OperationTimeout", "soon")]
    [InlineData("OperationTimeout", "00:05:00")]
    [InlineData("MemoryBytes", "0")]
    [InlineData("DefaultExpiration", "25:00:00")]
    public void Read_ValueThatCannotBeUsed_IsRefusedByName(string name, string value) =>
        Should.Throw<SettingsException>(() => Read([new($"Personio:Cache:{name}", value)])).Message.ShouldContain(name);

    private static PersonioCacheOptions Read(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var cache = new PersonioCacheOptions();
        CacheSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), cache);
        return cache;
    }
}
