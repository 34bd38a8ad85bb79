using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A time in UTC.</summary>
/// <param name="Cron">Minute, hour, day, month, weekday.</param>
[YamlDocument(YamlNames.Kebab)]
public sealed record CronSchedule(string Cron);
