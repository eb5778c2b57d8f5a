namespace GraphQL.Generators.Tests.Generation;

public sealed class SnapshotTests
{
    [Fact]
    public void Sdl_ModuleWithEverything_IsAsCommitted() => Snapshot.Match(Sample.Run().File("Sdl"), "Sdl");

    [Fact]
    public void Writer_ObjectTypeWithAllLeaves_IsAsCommitted() => Snapshot.Match(Sample.Run().Class("EmployeeWriter"), "EmployeeWriter");

    [Theory]
    [InlineData("Query_Employees")]
    [InlineData("Employee_Supervisor")]
    [InlineData("Employee_Teams")]
    [InlineData("Employee_Age")]
    [InlineData("Subscription_OnHired")]
    [InlineData("Subscription_OnCount")]
    public void Resolver_OfEachKind_IsAsCommitted(string name) => Snapshot.Match(Sample.Run().Class(name), name);

    [Fact]
    public void InputReaders_ModuleWithEverything_AreAsCommitted() => Snapshot.Match(Sample.Run().File("InputReaders"), "InputReaders");

    [Fact]
    public void DataLoaders_ModuleWithEverything_AreAsCommitted() => Snapshot.Match(Sample.Run().File("DataLoaders"), "DataLoaders");

    [Fact]
    public void Services_ModuleWithEverything_AreAsCommitted() => Snapshot.Match(Sample.Run().File("Services"), "Services");

    [Fact]
    public void Bindings_ModuleWithEverything_AreAsCommitted() => Snapshot.Match(Sample.Run().File("Bindings"), "Bindings");
}
