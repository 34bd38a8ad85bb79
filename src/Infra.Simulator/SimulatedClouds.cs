using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Schemas.Storage;
using Infra.Simulator.Accounts;
using Infra.Simulator.Behavior;
using Infra.Simulator.Faults;
using Infra.Simulator.Protocol;
using Infra.Simulator.Terraform;

namespace Infra.Simulator;

/// <summary>
/// Clouds in which Terraform can plan, apply and destroy without an account: one provider per stored schema, served by this process, with
/// all data in one folder.
/// </summary>
/// <example><code>
/// await using var clouds = await SimulatedClouds.StartAsync(".infra/simulated");
/// var directory = clouds.Prepare("cdktf.out/stacks/aws-dev-network");
/// // run terraform in that directory with clouds.Environment
/// </code></example>
public sealed class SimulatedClouds : IAsyncDisposable
{
    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly List<GrpcServer> _servers = [];
    private readonly Dictionary<string, Cloud> _clouds = [];
    private readonly ServedTypes _types;

    private SimulatedClouds(string folder, FileStream @lock, TimeProvider clock)
    {
        Faults = new(clock);
        _folder = folder;
        _lock = @lock;
        _types = new(Path.Combine(folder, "types"));
    }

    /// <summary>Injects faults.</summary>
    public FaultInjector Faults { get; }

    /// <summary>The environment variables that make Terraform use these clouds.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; private set; } = new Dictionary<string, string>();

    /// <summary>All resources of all clouds.</summary>
    public IEnumerable<SimulatedResource> Resources => _clouds.Values.SelectMany(cloud => cloud.Resources);

    /// <summary>The cloud of a provider, by the provider's local name, such as <c>aws</c>.</summary>
    public Cloud this[string provider] => _clouds[provider];

    /// <summary>Starts the clouds stored in a folder, or new ones if it is empty.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="clock">What faults that take time wait by. Default: the system's clock.</param>
    /// <exception cref="InfraException">INFRA4003: another process uses the folder.</exception>
    public static async Task<SimulatedClouds> StartAsync(string folder, TimeProvider? clock = null)
    {
        folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(folder);
        var clouds = new SimulatedClouds(folder, TakeLock(folder), clock ?? TimeProvider.System);
        var attached = new JsonObject();
        foreach (var provider in SchemaStore.Providers) attached[SchemaStore.Load(provider).Address] = await clouds.ServeAsync(provider);
        clouds.Environment = new Dictionary<string, string> { ["TF_REATTACH_PROVIDERS"] = attached.ToJsonString() };
        return clouds;
    }

    /// <summary>
    /// Copies a synthesized stack to the folder of the clouds, with its state and the states it reads redirected there. The synthesized
    /// folder is unchanged, so a later run against real clouds finds nothing simulated in it.
    /// </summary>
    /// <param name="stackDirectory">The folder of the synthesized stack.</param>
    /// <param name="allowDestroy">Whether to ignore <c>prevent_destroy</c>, for the end of a rehearsal.</param>
    /// <returns>The folder in which to run Terraform.</returns>
    /// <exception cref="InfraException">INFRA4001, INFRA4004: the clouds do not support a provider or a type of the stack.</exception>
    public string Prepare(string stackDirectory, bool allowDestroy = false)
    {
        var stack = new SimulatedStack(stackDirectory, _folder, allowDestroy);
        Serve(stack.Types());
        return stack.Prepare();
    }

    /// <summary>Adds types to those that Terraform is told about, such as <c>resource aws_vpc</c> or <c>data aws_ami</c>.</summary>
    internal void Serve(IEnumerable<string> types) => _types.Add(types);

    /// <summary>Stops the clouds. Their folder keeps the resources.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
        await _lock.DisposeAsync();
    }

    private async Task<JsonObject> ServeAsync(string provider)
    {
        var schema = SchemaStore.Load(provider);
        var cloud = _clouds[provider] = new(Path.Combine(_folder, "clouds", provider), schema);
        var server = await GrpcServer.StartAsync(new(schema, ProviderBehavior.Of(provider), cloud, Faults, _types));
        _servers.Add(server);
        return new()
        {
            ["Protocol"] = "grpc",
            ["ProtocolVersion"] = 6,
            ["Pid"] = System.Environment.ProcessId,
            ["Test"] = true,
            ["Addr"] = new JsonObject { ["Network"] = "tcp", ["String"] = server.Address },
        };
    }

    private static FileStream TakeLock(string folder)
    {
        try
        {
            return new(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new InfraException(ExitCode.StateLocked, new Problem(
                "INFRA4003", folder, "Another process uses these simulated clouds.", "Wait until it ends, or simulate in another folder."));
        }
    }
}
