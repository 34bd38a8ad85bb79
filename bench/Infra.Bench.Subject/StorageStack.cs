using Infra.Constructs.Aws;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Contracts.Synthesized;

namespace Infra.Bench.Subject;

/// <summary>
/// A stack of encrypted, logged buckets. It holds ten resources besides its buckets (seven of the bucket that takes the access
/// logs, three of a log group), and ten for each bucket.
/// </summary>
internal sealed class StorageStack : AwsStack
{
    private const int Largest = 100;

    private static readonly AwsAccount Production = new()
    {
        Id = "123456789012",
        Region = "us-east-1",
        Zones = ["us-east-1a"],
        State = S3StateStorage.BackendFor("bench", "123456789012", "us-east-1"),
    };

    private StorageStack(Estate estate, int number, int resources)
        : base(estate, estate.Environment("prod"), $"storage{number}", Production)
    {
        var logs = new Bucket(this, "Logs", new() { Name = $"logs{number}", AccessLogs = AccessLogs.ReceivesThem });
        _ = new LogGroup(this, "Events", new() { Name = $"events{number}", RetentionDays = 365, Encryption = Encryption.CustomerKey });
        for (var bucket = 1; bucket < resources / 10; bucket++)
            _ = new Bucket(this, $"Data{bucket}", new() { Name = $"data{number}x{bucket}", AccessLogs = AccessLogs.To(logs) });
    }

    /// <summary>An estate with one hardened environment.</summary>
    public static EstateOptions EstateOptions { get; } = new()
    {
        Name = "bench",
        Environments = [new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard }],
    };

    /// <summary>Creates stacks of up to 100 resources each, as large as a state should be.</summary>
    public static void Describe(Estate estate, int resources)
    {
        for (var number = 1; resources > 0; number++, resources -= Largest)
            _ = new StorageStack(estate, number, Math.Min(resources, Largest));
    }
}
