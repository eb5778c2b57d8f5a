using System.Text;
using Personio.Client.Connections;
using Personio.Client.Security;

namespace Personio.Client.Tests.Security;

public sealed class ConnectionSealTests
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("what is kept");

    [Fact]
    public void Open_ByAnotherProcessOfTheSameConnection_ReadsWhatWasSealed()
    {
        var box = Seal().Seal(Plain, "name");

        Seal().Open(box, "name").ShouldBe(Plain);
        Encoding.Latin1.GetString(box).ShouldNotContain("kept");
    }

    [Fact]
    public void Open_UnderAnotherNameOrConnectionOrSecret_ReadsNothing()
    {
        var box = Seal().Seal(Plain, "name");

        Seal().Open(box, "other").ShouldBeNull();
        Seal(secret: "other").Open(box, "name").ShouldBeNull();
        Seal(connection: "other").Open(box, "name").ShouldBeNull();
        Seal(id: "other").Open(box, "name").ShouldBeNull();
    }

    [Fact]
    public void NameOf_Text_IsTheSameEverywhereAndNobodyElses()
    {
        Seal().NameOf("text").ShouldBe(Seal().NameOf("text"));
        Seal().NameOf("text").ShouldNotBe(Seal().NameOf("another text"));
        Seal().NameOf("text").ShouldNotBe(Seal(secret: "other").NameOf("text"));
        Seal().NameOf("text").ShouldNotBe(Seal(connection: "other").NameOf("text"));
    }

    private static ConnectionSeal Seal(string connection = "default", string id = "id", string secret = "secret") =>
        new(new PersonioConnectionOptions { Name = connection, ClientId = id, ClientSecret = secret });
}
