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
/// Clouds that Terraform can plan, apply and destroy in without any account: one provider for each stored schema, served from
/// this process, with everything they know in one folder.
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

    private SimulatedClouds(string folder, FileStream @lock)
    {
        _folder = folder;
        _lock = @lock;
        _types = new(Path.Combine(folder, "types"));
    }

    /// <summary>Faults on demand.</summary>
    public FaultInjector Faults { get; } = new();

    /// <summary>What to set in the environment of Terraform, so that it attaches to these clouds.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; private set; } = new Dictionary<string, string>();

    /// <summary>Everything that exists in any cloud.</summary>
    public IEnumerable<SimulatedResource> Resources => _clouds.Values.SelectMany(cloud => cloud.Resources);

    /// <summary>A provider's cloud, by the provider's local name such as <c>aws</c>.</summary>
    public Cloud this[string provider] => _clouds[provider];

    /// <summary>Starts the clouds that a folder keeps, or new ones in an empty folder.</summary>
    /// <exception cref="InfraException">INFRA4003: another process uses the folder.</exception>
    public static async Task<SimulatedClouds> StartAsync(string folder)
    {
        folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(folder);
        var clouds = new SimulatedClouds(folder, TakeLock(folder));
        var attached = new JsonObject();
        foreach (var provider in SchemaStore.Providers) attached[SchemaStore.Load(provider).Address] = await clouds.ServeAsync(provider);
        clouds.Environment = new Dictionary<string, string> { ["TF_REATTACH_PROVIDERS"] = attached.ToJsonString() };
        return clouds;
    }

    /// <summary>
    /// Copies a synthesized stack into the folder of the clouds, with its state and the states it reads kept there too. The
    /// synthesized folder is left as it is, so that a later run against real clouds finds nothing simulated in it.
    /// </summary>
    /// <param name="stackDirectory">The folder of the stack that synth wrote.</param>
    /// <param name="allowDestroy">Whether to lift <c>prevent_destroy</c>, for the end of a rehearsal.</param>
    /// <returns>The folder to run Terraform in.</returns>
    /// <exception cref="InfraException">INFRA4001, INFRA4004: the clouds do not know a provider or a type of the stack.</exception>
    public string Prepare(string stackDirectory, bool allowDestroy = false)
    {
        var stack = new SimulatedStack(stackDirectory, _folder, allowDestroy);
        Serve(stack.Types());
        return stack.Prepare();
    }

    /// <summary>Tells Terraform of types from now on, as <c>resource aws_vpc</c>, <c>data aws_ami</c>.</summary>
    internal void Serve(IEnumerable<string> types) => _types.Add(types);

    /// <summary>Stops the clouds; their folder keeps what exists.</summary>
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
