using System.Collections.Concurrent;
using System.Text;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.AspNetCore.Tests.WebSockets;
using GraphQL.Execution;
using GraphQL.Validation;

namespace GraphQL.AspNetCore.Tests.Requests;

/// <summary>Somebody who decides whether an operation may run now, as a client sees it.</summary>
public sealed class AdmissionTests : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly Doorkeeper _doorkeeper = new();
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ExampleServer.StartAsync(graphQL => graphQL
        .ConfigureExecutor(options => options with { Admission = _doorkeeper })
        .ConfigureLimits(limits => limits.MaxFieldCost = 1_000)
        .ConfigureGateway(gateway => gateway.Secrets.Add(Secret)));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Post_Admitted_Runs()
    {
        (await _server.QueryAsync("{ hello }")).Data.GetProperty("hello").GetString().ShouldBe("world");

        _doorkeeper.Asked.ShouldHaveSingleItem().ShouldBe(new OperationCost(0, 1));
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData(ExampleServerRequests.GraphQLResponseType, 429)]
    public async Task Post_NotNow_SaysWhenByCodeAndHeader(string accept, int status)
    {
        _doorkeeper.Wait = 1_001;

        var response = await _server.QueryAsync("{ waiting }", accept);

        response.ShouldBeRefused(status, "NOT_NOW", "Later");
        response.Message.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        _server.Waiting.Started.IsCompleted.ShouldBeFalse();
    }

    /// <summary>Gateways lose the code of an answer that has another status, and some send the request again.</summary>
    [Fact]
    public async Task Post_NotNowOfTheGateway_Is200()
    {
        _doorkeeper.Wait = 1_000;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"{ hello }"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("GraphQL-Gateway-Secret", Secret);

        (await _server.SendAsync(request, ExampleServerRequests.GraphQLResponseType)).ShouldBeRefused(200, "NOT_NOW", "Later");
    }

    [Fact]
    public async Task WebSocket_NotNow_IsAnErrorAndTheSocketStays()
    {
        using var client = await SocketClient.ConnectAsync(_server);
        _doorkeeper.Wait = 1_000;
        await client.SubscribeAsync("1", "subscription { counted(to: 1) }");
        (await client.ReceiveAsync()).ShouldContain("\"type\":\"error\"");

        _doorkeeper.Wait = null;
        await client.SubscribeAsync("2", "subscription { counted(to: 2) }");

        (await client.ReceiveAsync(3))[1].ShouldBe("""{"id":"2","type":"next","payload":{"data":{"counted":1}}}""");
        _doorkeeper.Asked.Count.ShouldBe(2, "a subscription is asked for once, not for each event");
    }

    [Theory]
    [InlineData("{ nothing }")]
    [InlineData("query($n: Int!) { lines(count: $n) }")]
    public async Task Post_WhatCannotRun_IsNotAskedFor(string query)
    {
        (await _server.QueryAsync(query)).ErrorCode.ShouldNotBe("NOT_NOW");

        _doorkeeper.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_WhereOnlyTheCostIsWanted_IsNotAskedFor()
    {
        _doorkeeper.Wait = 1_000;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"{ hello }"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("GraphQL-Cost", "validate");

        (await _server.SendAsync(request)).Json.GetProperty("extensions").GetProperty("operationCost").GetProperty("typeCost").GetInt32().ShouldBe(1);

        _doorkeeper.Asked.ShouldBeEmpty();
    }

    private sealed class Doorkeeper : IOperationAdmission
    {
        public long? Wait { get; set; }

        public ConcurrentQueue<OperationCost> Asked { get; } = [];

        public ValueTask<GraphQLError?> AdmitAsync(OperationRequest request, OperationCost cost, CancellationToken cancellationToken)
        {
            Asked.Enqueue(cost);
            return new(Wait is { } wait
                ? new GraphQLError("Later.") { Code = "NOT_NOW", Extensions = new Dictionary<string, object?> { [IOperationAdmission.RetryAfter] = wait } }
                : null);
        }
    }
}
