// The resources of ../Infra.Bench.Subject in TypeScript CDKTF. The argument is their number.
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, S3Backend, TerraformStack } from "cdktf";
import { Bucket } from "./bucket";
import { account, region } from "./encryption-key";
import { LogGroup } from "./log-group";

const largest = 100;

class StorageStack extends TerraformStack {
  constructor(app: App, number: number, resources: number) {
    super(app, `aws-prod-storage${number}`);
    new AwsProvider(this, "aws", { region, allowedAccountIds: [account] });
    new S3Backend(this, {
      bucket: `bench-tfstate-${account}`,
      dynamodbTable: "bench-tflock",
      encrypt: true,
      key: `aws/prod/storage${number}/terraform.tfstate`,
      kmsKeyId: `arn:aws:kms:${region}:${account}:alias/bench-tfstate`,
      region,
    }).addOverride("use_lockfile", true);

    const logs = new Bucket(this, "Logs", `logs${number}`);
    new LogGroup(this, "Events", `events${number}`);
    for (let bucket = 1; bucket < resources / 10; bucket++) new Bucket(this, `Data${bucket}`, `data${number}x${bucket}`, logs);
  }
}

const app = new App({ outdir: process.env.CDKTF_OUTDIR, stackTraces: false });
for (let number = 1, left = Number(process.argv[2]); left > 0; number++, left -= largest) new StorageStack(app, number, Math.min(left, largest));
app.synth();
