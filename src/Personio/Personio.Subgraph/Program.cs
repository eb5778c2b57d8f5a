using Personio.Subgraph.Commands;
using Personio.Subgraph.Hosting;

if (args is [SchemaCommand.Name, .. var arguments])
{
    return await SchemaCommand.RunAsync(arguments, Console.Out, Console.Error);
}

return await StartUp.RunAsync(async () =>
{
    await using var subgraph = await SubgraphHost.CreateAsync(args);
    await subgraph.App.RunAsync();
});
