using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Personio.Client.Caching;
using Personio.Client.Redis;

namespace Personio.Client.Tests.Caching;

public sealed class PersonioCacheOptionsTests
{
    public static TheoryData<string, PersonioCacheOptions> Unusable => new()
    {
        { "Personio:Cache:MemoryBytes", new PersonioCacheOptions { MemoryBytes = 0 } },
        { "Personio:Cache:MaxValueBytes", new PersonioCacheOptions { MaxValueBytes = -1 } },
        { "Personio:Cache:DefaultExpiration", new PersonioCacheOptions { DefaultExpiration = TimeSpan.Zero } },
        { "Personio:Cache:DefaultExpiration", new PersonioCacheOptions { DefaultExpiration = TimeSpan.FromHours(25) } },
        { "Personio:Cache:DefaultLocalExpiration", new PersonioCacheOptions { DefaultLocalExpiration = TimeSpan.FromDays(2) } },
        { "Personio:Cache:OperationTimeout", new PersonioCacheOptions { OperationTimeout = TimeSpan.FromMilliseconds(9) } },
        { "Personio:Cache:OperationTimeout", new PersonioCacheOptions { OperationTimeout = TimeSpan.FromMinutes(2) } },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Mistakes_ValueThatCannotBeUsed_NamesTheSettingAlone(string setting, PersonioCacheOptions options) =>
        options.Mistakes().ShouldHaveSingleItem().ShouldStartWith(setting + " must ");

    [Fact]
    public void Mistakes_Defaults_AreNone() => new PersonioCacheOptions().Mistakes().ShouldBeEmpty();

    [Fact]
    public void Start_ValueThatCannotBeUsed_IsRefused()
    {
        using var services = Services(configured: TimeSpan.Zero);

        var refusal = Should.Throw<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        refusal.Message.ShouldContain("Personio:Cache:OperationTimeout");
    }

    [Theory]
    [InlineData(null, 70)]
    [InlineData(90, 90)]
    public void OperationTimeout_WithRedis_BoundsWhatRequestsWait(int? ofRedis, int expected)
    {
        using var services = Services(
            configured: TimeSpan.FromMilliseconds(70), ofRedis is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null);

        var gate = services.GetRequiredService<OutageGate>();

        gate.OperationBound.ShouldBe(TimeSpan.FromMilliseconds(expected));
        gate.FirstOperationBound.ShouldBe(TimeSpan.FromMilliseconds(4 * expected));
    }

    private static ServiceProvider Services(TimeSpan configured, TimeSpan? ofRedis = null)
    {
        var services = new ServiceCollection();
        services.AddPersonioClient(static options => options.BaseAddress = new Uri("https://personio.test"));
        services.Configure<PersonioCacheOptions>(cache => cache.OperationTimeout = configured);
        services.AddPersonioRedis("localhost:1", operationTimeout: ofRedis);
        return services.BuildServiceProvider();
    }
}
