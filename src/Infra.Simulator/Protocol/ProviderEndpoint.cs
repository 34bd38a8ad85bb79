using System.Collections.Concurrent;
using Google.Protobuf;
using Infra.Schemas;
using Infra.Simulator.Accounts;
using Infra.Simulator.Behavior;
using Infra.Simulator.Computed;
using Infra.Simulator.DataSources;
using Infra.Simulator.Faults;
using Infra.Simulator.Messages;
using Infra.Simulator.Resources;
using Infra.Simulator.Values;

namespace Infra.Simulator.Protocol;

/// <summary>The protocol methods of one provider.</summary>
internal sealed class ProviderEndpoint
{
    private readonly ProviderSchema _schema;
    private readonly ProviderBehavior _behavior;
    private readonly ResourceOperations _resources;
    private readonly DataOperations _data;
    private readonly ServedTypes _types;
    private (int Count, GetProviderSchema.Types.Response Message) _described;
    private readonly ConcurrentDictionary<string, ProviderSettings> _settings = new();
    private readonly Dictionary<string, Method> _methods;

    public ProviderEndpoint(ProviderSchema schema, ProviderBehavior behavior, Cloud cloud, FaultInjector faults, ServedTypes types)
    {
        _types = types;
        _schema = schema;
        _behavior = behavior;
        _resources = new(schema, behavior, cloud, faults);
        _data = new(schema, behavior, cloud, faults);
        _methods = new()
        {
            ["GetProviderSchema"] = Answer<GetProviderSchema.Types.Request>((_, _) => DescribeSchema()),
            ["ValidateProviderConfig"] = Answer<ValidateProviderConfig.Types.Request>(
                (_, _) => new ValidateProviderConfig.Types.Response()),
            ["ConfigureProvider"] = Answer<ConfigureProvider.Types.Request>(Configure),
            ["StopProvider"] = Answer<StopProvider.Types.Request>((_, _) => new StopProvider.Types.Response()),
            ["ValidateResourceConfig"] = Answer<ValidateConfig.Types.Request>((request, _) => _resources.Validate(request)),
            ["ValidateDataResourceConfig"] = Answer<ValidateConfig.Types.Request>((request, _) => _data.Validate(request)),
            ["UpgradeResourceState"] = Answer<UpgradeResourceState.Types.Request>((request, _) => _resources.Upgrade(request)),
            ["ImportResourceState"] = Answer<ImportResourceState.Types.Request>(
                (request, call) => _resources.Import(request, SettingsOf(call))),
            ["PlanResourceChange"] = Answer<PlanResourceChange.Types.Request>(
                (request, call) => _resources.Plan(request, SettingsOf(call))),
            ["ReadResource"] = (request, call) =>
                _resources.ReadAsync(Parse<ReadResource.Types.Request>(request), SettingsOf(call), call.Cancellation),
            ["ApplyResourceChange"] = (request, call) =>
                _resources.ApplyAsync(Parse<ApplyResourceChange.Types.Request>(request), SettingsOf(call), call.Cancellation),
            ["ReadDataSource"] = (request, call) =>
                _data.ReadAsync(Parse<ReadDataSource.Types.Request>(request), SettingsOf(call), call.Cancellation),
        };
    }

    private delegate Task<IMessage> Method(ReadOnlyMemory<byte> request, GrpcCall call);

    /// <summary>Calls a method by name.</summary>
    /// <returns>The response; null for a method that the simulator does not implement and Terraform does not require.</returns>
    public async Task<IMessage?> CallAsync(string method, ReadOnlyMemory<byte> request, GrpcCall call) =>
        _methods.TryGetValue(method, out var found) ? await found(request, call) : null;

    private static Method Answer<TRequest>(Func<TRequest, GrpcCall, IMessage> answer) where TRequest : IMessage<TRequest>, new() =>
        (request, call) => Task.FromResult(answer(Parse<TRequest>(request), call));

    private static TRequest Parse<TRequest>(ReadOnlyMemory<byte> bytes) where TRequest : IMessage<TRequest>, new()
    {
        var request = new TRequest();
        request.MergeFrom(bytes.Span);
        return request;
    }

    private ProviderSettings SettingsOf(GrpcCall call) => _settings.GetOrAdd(call.Connection, _ => new(_behavior, Value.Null));

    private ConfigureProvider.Types.Response Configure(ConfigureProvider.Types.Request request, GrpcCall call)
    {
        _settings[call.Connection] = new(_behavior, request.Config.ToValue(_schema.Configuration.ToObjectType()));
        return new();
    }

    private GetProviderSchema.Types.Response DescribeSchema()
    {
        var count = _types.Count;
        var (described, message) = _described;
        if (message is not null && described == count) return message;
        message = new()
        {
            Provider = _schema.Configuration.ToMessage(),
            ResourceSchemas = { Served("resource", _schema.Resources) },
            DataSourceSchemas = { Served("data", _schema.DataSources) },
        };
        _described = (count, message);
        return message;
    }

    private Dictionary<string, Schema> Served(string kind, IReadOnlyDictionary<string, BlockSchema> types) => types.Keys
        .Where(type => _types.Contains(kind, type))
        .ToDictionary(type => type, type => types[type].ToMessage());
}
