using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Caching;
using Personio.Client.Connections;
using Personio.Client.Employees;

namespace Personio.Client.Tests.Connections;

/// <summary>A scope works for one connection: what it resolves by type alone belongs to that one, whichever was chosen.</summary>
public sealed class ChosenConnectionTests : IDisposable
{
    private readonly ServiceProvider services;

    public ChosenConnectionTests()
    {
        var all = new ServiceCollection();
        all.AddPersonioClient(_ => { });
        all.AddPersonioClient("acme", _ => { });
        services = all.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData(null, "default")]
    [InlineData("default", "default")]
    [InlineData("acme", "acme")]
    public void Choose_AConnection_IsWhereEverythingFoundByTypeBelongs(string? choice, string expected)
    {
        using var scope = services.CreateScope();
        if (choice is not null)
        {
            Chosen(scope).Choose(choice);
        }

        scope.ServiceProvider.GetRequiredService<EmployeesClient>()
            .ShouldBeSameAs(scope.ServiceProvider.GetRequiredKeyedService<EmployeesClient>(expected));
        scope.ServiceProvider.GetRequiredService<PersonioCache>()
            .ShouldBeSameAs(scope.ServiceProvider.GetRequiredKeyedService<PersonioCache>(expected));
    }

    [Fact]
    public void Choose_InOneScope_ChangesNoOther()
    {
        using var scope = services.CreateScope();
        using var other = services.CreateScope();
        Chosen(scope).Choose("acme");

        Chosen(other).Name.ShouldBe("default");
    }

    [Fact]
    public void Choose_AfterSomethingWasResolved_IsRefused()
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<EmployeesClient>();

        Should.Throw<InvalidOperationException>(() => Chosen(scope).Choose("acme"));
        Should.NotThrow(() => Chosen(scope).Choose("default"));
    }

    [Fact]
    public void Choose_ASecondOne_IsRefused()
    {
        using var scope = services.CreateScope();
        Chosen(scope).Choose("acme");

        Should.Throw<InvalidOperationException>(() => Chosen(scope).Choose("default"));
    }

    [Fact]
    public void Choose_AConnectionThatThereIsNot_IsRefusedWithoutItsName()
    {
        using var scope = services.CreateScope();

        Should.Throw<ArgumentException>(() => Chosen(scope).Choose("evil\r\nname")).Message.ShouldNotContain("evil");
    }

    private static ChosenConnection Chosen(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<ChosenConnection>();
}
