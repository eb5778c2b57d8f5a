using Personio.Subgraph.Hosting;

return await StartUp.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    await using var upstream = await Upstream.StartAsync(builder.Configuration);

    builder.AddLogging();
    builder.Services.AddPersonio(upstream, builder.Configuration);
    builder.Services.AddSubgraph();
    builder.Services.AddHealth();

    await using var app = builder.Build();
    app.MapSubgraph();
    app.MapHealth();
    app.MapLandingPage(upstream);
    await app.RunAsync();
});
