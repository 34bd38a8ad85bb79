using System.Globalization;
using Infra.Bench.Plain;

// The resources of ../typescript/main.ts, in its shape. The argument is their number.
const int Largest = 100;
var app = new App(new AppConfig { Outdir = Environment.GetEnvironmentVariable("CDKTF_OUTDIR"), StackTraces = false });
var left = int.Parse(args[0], CultureInfo.InvariantCulture);
for (var number = 1; left > 0; number++, left -= Largest) _ = new StorageStack(app, number, Math.Min(left, Largest));
app.Synth();
