using Infra.Schemas.Types;
using Infra.Simulator.Accounts;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.Accounts;

public sealed class AccountTests : IDisposable
{
    private static readonly Dictionary<string, SchemaType> Types = new() { ["cloud_server"] = SchemaType.Parse("object(id = string, size = number)") };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Account_finds_what_it_kept_when_opened_again()
    {
        var server = Server("a/b:c*", 1);
        Open().Put(server);

        var found = Open().Find("cloud_server", "a/b:c*");

        Assert.Equal(server, found);
        Assert.Equal(1, Open().Count("cloud_server"));
    }

    [Fact]
    public void Changed_resource_is_kept_once()
    {
        var account = Open();
        account.Put(Server("a", 1));
        account.Change("cloud_server", "a", "size", Value.Of(2m));

        Assert.Equal([Server("a", 2)], Open().Resources);
    }

    [Fact]
    public void Deleted_resource_is_gone_and_its_id_stays_retired()
    {
        var account = Open();
        account.Put(Server("a", 1));
        account.Delete("cloud_server", "a");
        account.Delete("cloud_server", "a");

        Assert.Empty(account.Resources);
        Assert.Equal(0, account.Count("cloud_server"));
        Assert.True(Open().IsRetired("a"));
        Assert.False(Open().IsRetired("b"));
    }

    private Account Open() => new(_folder.Path, "1", Types.GetValueOrDefault);

    private static SimulatedResource Server(string id, decimal size) => new("cloud_server", id, Value.Map(new Dictionary<string, Value>
    {
        ["id"] = Value.Of(id),
        ["size"] = Value.Of(size),
    }));
}
