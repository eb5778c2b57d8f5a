using Personio.Subgraph.Hosting;

return await StartUp.RunAsync(async () =>
{
    await using var subgraph = await SubgraphHost.CreateAsync(args);
    await subgraph.App.RunAsync();
});
